import { conclusion, followUp, minutes } from '#server/documents/models-after.fixture.ts'
import { invitation, opinionReport, plan } from '#server/documents/models-before.fixture.ts'
import {
  agenda,
  attendance,
  broadcastBefore,
  chairFolder,
  collectionSheet,
  publicNotice,
  securityNote,
} from '#server/documents/models-gathering.fixture.ts'
import {
  answerLetter,
  boardSheet,
  broadcastAfter,
  correction,
  resultReport,
  transferSlip,
} from '#server/documents/models-results.fixture.ts'
import type { PaperKindName } from '#server/documents/kinds.ts'

/** A model of every kind, of the same fictitious commune and dialogue, for tests. */
export const models = {
  plan,
  'public-notice': publicNotice,
  'collection-sheet': collectionSheet,
  'broadcast-before': broadcastBefore,
  'security-note': securityNote,
  'opinion-report': opinionReport,
  invitation,
  agenda,
  'chair-folder': chairFolder,
  attendance,
  minutes,
  conclusion,
  'broadcast-after': broadcastAfter,
  'transfer-slip': transferSlip,
  'answer-letter': answerLetter,
  correction,
  'result-report': resultReport,
  'follow-up': followUp,
  'board-sheet': boardSheet,
} satisfies Record<PaperKindName, unknown>
