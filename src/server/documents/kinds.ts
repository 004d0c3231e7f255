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
import { agendaKind } from '#server/documents/kinds/agenda.ts'
import { answerLetterKind } from '#server/documents/kinds/answer-letter.ts'
import { attendanceKind } from '#server/documents/kinds/attendance.ts'
import { boardSheetKind } from '#server/documents/kinds/board-sheet.ts'
import { broadcastAfterKind } from '#server/documents/kinds/broadcast-after.ts'
import { broadcastBeforeKind } from '#server/documents/kinds/broadcast-before.ts'
import { chairFolderKind } from '#server/documents/kinds/chair-folder.ts'
import { collectionSheetKind } from '#server/documents/kinds/collection-sheet.ts'
import type { Composed } from '#server/documents/kinds/compose.ts'
import { conclusionKind } from '#server/documents/kinds/conclusion.ts'
import { correctionKind } from '#server/documents/kinds/correction.ts'
import { followUpKind } from '#server/documents/kinds/follow-up.ts'
import { headSchema, type PaperType } from '#server/documents/kinds/head.ts'
import { invitationKind } from '#server/documents/kinds/invitation.ts'
import { minutesKind } from '#server/documents/kinds/minutes.ts'
import { namingReplaced } from '#server/documents/kinds/naming-replaced.ts'
import { opinionReportKind } from '#server/documents/kinds/opinion-report.ts'
import { planKind } from '#server/documents/kinds/plan.ts'
import { publicNoticeKind } from '#server/documents/kinds/public-notice.ts'
import { resultReportKind } from '#server/documents/kinds/result-report.ts'
import { securityNoteKind } from '#server/documents/kinds/security-note.ts'
import { transferSlipKind } from '#server/documents/kinds/transfer-slip.ts'

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
  const compose = (model: unknown, template = wording.template) => {
    const composed = parts.compose(schema.parse(model), template)
    return namingReplaced(headSchema.parse(model), composed)
  }
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

/** In the order in which a dialogue needs them. */
export const paperKinds = {
  plan: define('plan', planKind),
  'public-notice': define('public-notice', publicNoticeKind),
  'collection-sheet': define('collection-sheet', collectionSheetKind),
  'broadcast-before': define('broadcast-before', broadcastBeforeKind),
  'security-note': define('security-note', securityNoteKind),
  'opinion-report': define('opinion-report', opinionReportKind),
  invitation: define('invitation', invitationKind),
  agenda: define('agenda', agendaKind),
  'chair-folder': define('chair-folder', chairFolderKind),
  attendance: define('attendance', attendanceKind),
  minutes: define('minutes', minutesKind),
  conclusion: define('conclusion', conclusionKind),
  'broadcast-after': define('broadcast-after', broadcastAfterKind),
  'transfer-slip': define('transfer-slip', transferSlipKind),
  'answer-letter': define('answer-letter', answerLetterKind),
  correction: define('correction', correctionKind),
  'result-report': define('result-report', resultReportKind),
  'follow-up': define('follow-up', followUpKind),
  'board-sheet': define('board-sheet', boardSheetKind),
} as const satisfies Record<string, PaperKind>

export type PaperKindName = keyof typeof paperKinds

export function isPaperKind(kind: string): kind is PaperKindName {
  return Object.hasOwn(paperKinds, kind)
}

/** The JSON schema of a kind's model as it is written by hand: fields with a default may be left out. */
export function modelSchema(kind: PaperKindName): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(paperKinds[kind].schema, { io: 'input' })
}
