/**
 * The kinds of paper that the program writes.
 *
 * To add one: write `kinds/<kind>.ts` with a zod model (spread `headShape` into it, so that every paper has the same
 * head), a `PaperType` (its name and the abbreviation of Nghị định 30/2020, Phụ lục III) and a function from the
 * model to papers that starts from `paperFrom(model, type, subject)` and builds its body with `#domain/document/blocks.ts`;
 * then name it here, and give `models.fixture.ts` a model for it, which the tests of both writers pick up by themselves.
 * Wording lives in the kind, sizes in `#domain/document/form-nd30.ts`, placing in `layout.ts`; a kind never touches a writer.
 */
import { z } from 'zod'
import type { Paper } from '#domain/document/paper.ts'
import { conclusionModel, conclusionPapers, conclusionType } from '#server/documents/kinds/conclusion.ts'
import { followUpModel, followUpPapers, followUpType } from '#server/documents/kinds/follow-up.ts'
import type { PaperType } from '#server/documents/kinds/head.ts'
import { invitationModel, invitationPapers, invitationType } from '#server/documents/kinds/invitation.ts'
import { minutesModel, minutesPapers, minutesType } from '#server/documents/kinds/minutes.ts'
import { opinionReportModel, opinionReportPapers, opinionReportType } from '#server/documents/kinds/opinion-report.ts'
import { planModel } from '#server/documents/kinds/plan-model.ts'
import { planPapers, planType } from '#server/documents/kinds/plan.ts'

export interface PaperKind extends PaperType {
  kind: string
  schema: z.ZodType
  /** Checks a model and writes it as papers; most models make one, an invitation makes one for each guest. Throws a ZodError. */
  toPapers: (model: unknown) => Paper[]
}

function define<Schema extends z.ZodType>(
  kind: string,
  type: PaperType,
  schema: Schema,
  papers: (model: z.output<Schema>) => Paper[],
): PaperKind {
  return { kind, ...type, schema, toPapers: (model) => papers(schema.parse(model)) }
}

export const paperKinds = {
  plan: define('plan', planType, planModel, planPapers),
  invitation: define('invitation', invitationType, invitationModel, invitationPapers),
  minutes: define('minutes', minutesType, minutesModel, minutesPapers),
  conclusion: define('conclusion', conclusionType, conclusionModel, conclusionPapers),
  'opinion-report': define('opinion-report', opinionReportType, opinionReportModel, opinionReportPapers),
  'follow-up': define('follow-up', followUpType, followUpModel, followUpPapers),
} as const satisfies Record<string, PaperKind>

export type PaperKindName = keyof typeof paperKinds

export function isPaperKind(kind: string): kind is PaperKindName {
  return Object.hasOwn(paperKinds, kind)
}

/** The JSON schema of a kind's model as it is written by hand: fields with a default may be left out. */
export function modelSchema(kind: PaperKindName): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(paperKinds[kind].schema, { io: 'input' })
}
