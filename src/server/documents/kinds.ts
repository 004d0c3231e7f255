/**
 * The kinds of paper that the program writes.
 *
 * To add one: write `kinds/<kind>.ts` with a zod model (spread `headShape` into it, so that every paper has the same
 * head), a `PaperType` (its name and the abbreviation of Nghị định 30/2020, Phụ lục III) and a function from the
 * model to papers that starts from `paperFrom` (a type with a name), `letterFrom` (a công văn) or `sheetFrom` (a working
 * sheet without number and Quốc hiệu) and builds its body with `#domain/document/blocks.ts`; then name it here, and give
 * `models.fixture.ts` a full, an almost empty and a huge model, which the tests of both writers pick up by themselves.
 * Wording lives in the kind, sizes in `#domain/document/form-nd30.ts` and `sheet-form.ts`, placing in `layout.ts`; a kind never touches a writer.
 */
import { z } from 'zod'
import type { Paper } from '#domain/document/paper.ts'
import { agendaModel, agendaPapers, agendaType } from '#server/documents/kinds/agenda.ts'
import { answerLetterModel, answerLetterPapers, answerLetterType } from '#server/documents/kinds/answer-letter.ts'
import { attendanceModel, attendancePapers, attendanceType } from '#server/documents/kinds/attendance.ts'
import { boardSheetModel, boardSheetPapers, boardSheetType } from '#server/documents/kinds/board-sheet.ts'
import {
  broadcastAfterModel,
  broadcastAfterPapers,
  broadcastAfterType,
} from '#server/documents/kinds/broadcast-after.ts'
import {
  broadcastBeforeModel,
  broadcastBeforePapers,
  broadcastBeforeType,
} from '#server/documents/kinds/broadcast-before.ts'
import { chairFolderModel, chairFolderPapers, chairFolderType } from '#server/documents/kinds/chair-folder.ts'
import {
  collectionSheetModel,
  collectionSheetPapers,
  collectionSheetType,
} from '#server/documents/kinds/collection-sheet.ts'
import { conclusionModel, conclusionPapers, conclusionType } from '#server/documents/kinds/conclusion.ts'
import { followUpModel, followUpPapers, followUpType } from '#server/documents/kinds/follow-up.ts'
import type { PaperType } from '#server/documents/kinds/head.ts'
import { invitationModel, invitationPapers, invitationType } from '#server/documents/kinds/invitation.ts'
import { minutesModel, minutesPapers, minutesType } from '#server/documents/kinds/minutes.ts'
import { opinionReportModel } from '#server/documents/kinds/opinion-report-model.ts'
import { opinionReportPapers, opinionReportType } from '#server/documents/kinds/opinion-report.ts'
import { planModel } from '#server/documents/kinds/plan-model.ts'
import { planPapers, planType } from '#server/documents/kinds/plan.ts'
import { publicNoticeModel, publicNoticePapers, publicNoticeType } from '#server/documents/kinds/public-notice.ts'
import { resultReportModel, resultReportPapers, resultReportType } from '#server/documents/kinds/result-report.ts'
import { securityNoteModel, securityNotePapers, securityNoteType } from '#server/documents/kinds/security-note.ts'
import {
  transferSlipModel,
  transferSlipPapers,
  transferType,
  transferTypeOf,
} from '#server/documents/kinds/transfer-slip.ts'

export interface PaperKind extends PaperType {
  kind: string
  schema: z.ZodType
  /** Checks a model and writes it as papers; most models make one, an invitation makes one for each guest. Throws a ZodError. */
  toPapers: (model: unknown) => Paper[]
  /** The type by which the register numbers a paper of this model: a petition to the level above is a công văn. */
  typeOf: (model: unknown) => PaperType
}

function define<Schema extends z.ZodType>(
  kind: string,
  type: PaperType,
  schema: Schema,
  papers: (model: z.output<Schema>) => Paper[],
  typeOf?: (model: z.output<Schema>) => PaperType,
): PaperKind {
  return {
    kind,
    ...type,
    schema,
    toPapers: (model) => papers(schema.parse(model)),
    typeOf: (model) => typeOf?.(schema.parse(model)) ?? type,
  }
}

/** In the order in which a dialogue needs them. */
export const paperKinds = {
  plan: define('plan', planType, planModel, planPapers),
  'public-notice': define('public-notice', publicNoticeType, publicNoticeModel, publicNoticePapers),
  'collection-sheet': define('collection-sheet', collectionSheetType, collectionSheetModel, collectionSheetPapers),
  'broadcast-before': define('broadcast-before', broadcastBeforeType, broadcastBeforeModel, broadcastBeforePapers),
  'security-note': define('security-note', securityNoteType, securityNoteModel, securityNotePapers),
  'opinion-report': define('opinion-report', opinionReportType, opinionReportModel, opinionReportPapers),
  invitation: define('invitation', invitationType, invitationModel, invitationPapers),
  agenda: define('agenda', agendaType, agendaModel, agendaPapers),
  'chair-folder': define('chair-folder', chairFolderType, chairFolderModel, chairFolderPapers),
  attendance: define('attendance', attendanceType, attendanceModel, attendancePapers),
  minutes: define('minutes', minutesType, minutesModel, minutesPapers),
  conclusion: define('conclusion', conclusionType, conclusionModel, conclusionPapers),
  'broadcast-after': define('broadcast-after', broadcastAfterType, broadcastAfterModel, broadcastAfterPapers),
  'transfer-slip': define('transfer-slip', transferType, transferSlipModel, transferSlipPapers, transferTypeOf),
  'answer-letter': define('answer-letter', answerLetterType, answerLetterModel, answerLetterPapers),
  'result-report': define('result-report', resultReportType, resultReportModel, resultReportPapers),
  'follow-up': define('follow-up', followUpType, followUpModel, followUpPapers),
  'board-sheet': define('board-sheet', boardSheetType, boardSheetModel, boardSheetPapers),
} as const satisfies Record<string, PaperKind>

export type PaperKindName = keyof typeof paperKinds

export function isPaperKind(kind: string): kind is PaperKindName {
  return Object.hasOwn(paperKinds, kind)
}

/** The JSON schema of a kind's model as it is written by hand: fields with a default may be left out. */
export function modelSchema(kind: PaperKindName): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(paperKinds[kind].schema, { io: 'input' })
}
