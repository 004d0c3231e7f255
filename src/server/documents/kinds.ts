/**
 * The kinds of paper that the program writes.
 *
 * To add one: write `kinds/<kind>.ts` with a zod model (spread `headShape` into it, so that every paper has the same
 * head), a `PaperType` (its name and the abbreviation of Nghị định 30/2020, Phụ lục III), a wording (the template that an
 * office may change, and the names it may use) and a `compose` that fills the template from the model and starts from
 * `paperFrom` (a type with a name), `letterFrom` (a công văn) or `sheetFrom` (a working sheet without number and Quốc
 * hiệu); then name it here, and give `models.fixture.ts` a full, an almost empty and a huge model, which the tests of both
 * writers pick up by themselves. Sizes live in `#domain/document/form-nd30.ts` and `sheet-form.ts`, placing in
 * `layout.ts`; a kind never touches a writer.
 */
import { z } from 'zod'
import type { Paper } from '#domain/document/paper.ts'
import type { Template, Wording } from '#domain/document/template/template.ts'
import { agendaModel, agendaPapers, agendaType } from '#server/documents/kinds/agenda.ts'
import { answerLetterKind } from '#server/documents/kinds/answer-letter.ts'
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
import type { Composed } from '#server/documents/kinds/compose.ts'
import { conclusionKind } from '#server/documents/kinds/conclusion.ts'
import { followUpModel, followUpPapers, followUpType } from '#server/documents/kinds/follow-up.ts'
import type { PaperType } from '#server/documents/kinds/head.ts'
import { invitationModel, invitationPapers, invitationType } from '#server/documents/kinds/invitation.ts'
import { minutesModel, minutesPapers, minutesType } from '#server/documents/kinds/minutes.ts'
import { opinionReportModel } from '#server/documents/kinds/opinion-report-model.ts'
import { opinionReportPapers, opinionReportType } from '#server/documents/kinds/opinion-report.ts'
import { planModel } from '#server/documents/kinds/plan-model.ts'
import { planPapers, planType } from '#server/documents/kinds/plan.ts'
import { publicNoticeKind } from '#server/documents/kinds/public-notice.ts'
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
  /** What it says unless the office has words of its own. */
  wording: Wording
  /**
   * Checks a model and writes it as papers in the words of a template; most models make one, an invitation makes one for
   * each guest. Throws a ZodError.
   */
  compose: (model: unknown, template?: Template) => Composed
  /** The papers alone. */
  toPapers: (model: unknown, template?: Template) => Paper[]
  /** The type by which the register numbers a paper of this model: a petition to the level above is a công văn. */
  typeOf: (model: unknown) => PaperType
}

interface KindParts<Schema extends z.ZodType> {
  type: PaperType
  schema: Schema
  wording: Wording
  compose: (model: z.output<Schema>, template: Template) => Composed
  typeOf?: (model: z.output<Schema>) => PaperType
}

function define<Schema extends z.ZodType>(kind: string, parts: KindParts<Schema>): PaperKind {
  const { type, schema, wording, typeOf } = parts
  const compose = (model: unknown, template = wording.template) => parts.compose(schema.parse(model), template)
  return {
    kind,
    ...type,
    schema,
    wording,
    compose,
    toPapers: (model, template) => compose(model, template).papers,
    typeOf: (model) => typeOf?.(schema.parse(model)) ?? type,
  }
}

/** A kind whose words stand in its code. */
function fixed<Schema extends z.ZodType>(
  kind: string,
  type: PaperType,
  schema: Schema,
  papers: (model: z.output<Schema>) => Paper[],
  typeOf?: (model: z.output<Schema>) => PaperType,
): PaperKind {
  const template = { subject: '', parts: [], recipients: null }
  const wording = { template, placeholders: [], slots: [], required: [] }
  const compose = (model: z.output<Schema>) => ({ papers: papers(model), distributionList: [], unresolved: [] })
  return define(kind, { type, schema, wording, compose, ...(typeOf ? { typeOf } : {}) })
}

/** In the order in which a dialogue needs them. */
export const paperKinds = {
  plan: fixed('plan', planType, planModel, planPapers),
  'public-notice': define('public-notice', publicNoticeKind),
  'collection-sheet': fixed('collection-sheet', collectionSheetType, collectionSheetModel, collectionSheetPapers),
  'broadcast-before': fixed('broadcast-before', broadcastBeforeType, broadcastBeforeModel, broadcastBeforePapers),
  'security-note': fixed('security-note', securityNoteType, securityNoteModel, securityNotePapers),
  'opinion-report': fixed('opinion-report', opinionReportType, opinionReportModel, opinionReportPapers),
  invitation: fixed('invitation', invitationType, invitationModel, invitationPapers),
  agenda: fixed('agenda', agendaType, agendaModel, agendaPapers),
  'chair-folder': fixed('chair-folder', chairFolderType, chairFolderModel, chairFolderPapers),
  attendance: fixed('attendance', attendanceType, attendanceModel, attendancePapers),
  minutes: fixed('minutes', minutesType, minutesModel, minutesPapers),
  conclusion: define('conclusion', conclusionKind),
  'broadcast-after': fixed('broadcast-after', broadcastAfterType, broadcastAfterModel, broadcastAfterPapers),
  'transfer-slip': fixed('transfer-slip', transferType, transferSlipModel, transferSlipPapers, transferTypeOf),
  'answer-letter': define('answer-letter', answerLetterKind),
  'result-report': fixed('result-report', resultReportType, resultReportModel, resultReportPapers),
  'follow-up': fixed('follow-up', followUpType, followUpModel, followUpPapers),
  'board-sheet': fixed('board-sheet', boardSheetType, boardSheetModel, boardSheetPapers),
} as const satisfies Record<string, PaperKind>

export type PaperKindName = keyof typeof paperKinds

export function isPaperKind(kind: string): kind is PaperKindName {
  return Object.hasOwn(paperKinds, kind)
}

/** The JSON schema of a kind's model as it is written by hand: fields with a default may be left out. */
export function modelSchema(kind: PaperKindName): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(paperKinds[kind].schema, { io: 'input' })
}
