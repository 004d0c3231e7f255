import { conclusion, followUp, minutes } from '#server/documents/models-after.fixture.ts'
import { invitation, opinionReport, plan } from '#server/documents/models-before.fixture.ts'
import type { PaperKindName } from '#server/documents/kinds.ts'

/** A model of every kind, of the same fictitious commune and dialogue, for tests. */
export const models = {
  plan,
  invitation,
  minutes,
  conclusion,
  'opinion-report': opinionReport,
  'follow-up': followUp,
} satisfies Record<PaperKindName, unknown>
