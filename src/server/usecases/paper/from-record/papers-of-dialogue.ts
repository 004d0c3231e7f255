import type { Action } from '#domain/permission/can.ts'
import type { PaperKindName } from '../../../documents/kinds.ts'
import { boardSheetOf, broadcastAfterOf, followUpOf, resultReportOf } from './after-hall.ts'
import { answerLetterOf } from './answer-letter.ts'
import { broadcastBeforeOf, collectionSheetOf, publicNoticeOf, securityNoteOf } from './before-hall.ts'
import type { Built } from './built-paper.ts'
import type { DialogueFile } from './dialogue-file.ts'
import { chairFolderOf, opinionReportOf } from './gathered.ts'
import { agendaOf, attendanceOf } from './in-hall.ts'
import { conclusionOf, invitationOf, minutesOf, planOf } from './issued-elsewhere.ts'
import { transferSlipOf } from './transfer-slip.ts'

export type PaperStage = 'before' | 'in' | 'after'

export interface PaperOfDialogue {
  stage: PaperStage
  /** Whether the issued paper stands on the public page. A sheet is never kept, so that it is on none. */
  isPublic: boolean
  /** Who may see it before it is issued. */
  right: Action
  build: (file: DialogueFile, to?: string) => Built<Record<string, unknown>>
  /** Issued on a page of its own, where more than a number is given. */
  isElsewhere?: true
  /** So many that they have a list of their own, and each names the citizen whom it answers. */
  isLetter?: boolean
}

const open = { isPublic: true, right: 'register.read' } as const
const inner = { isPublic: false, right: 'register.read' } as const

/** What an office makes from the record, in the order in which a dialogue needs it. */
export const papersOfDialogue = {
  plan: { stage: 'before', ...open, isElsewhere: true, build: planOf },
  'public-notice': { stage: 'before', ...open, build: publicNoticeOf },
  'collection-sheet': { stage: 'before', ...inner, build: collectionSheetOf },
  'broadcast-before': { stage: 'before', ...inner, build: broadcastBeforeOf },
  'security-note': { stage: 'before', ...inner, build: securityNoteOf },
  'opinion-report': { stage: 'before', ...inner, build: opinionReportOf },
  invitation: { stage: 'before', ...inner, right: 'seat.read', isElsewhere: true, build: invitationOf },
  // Its matters are not all approved for the public yet.
  agenda: { stage: 'in', ...inner, build: agendaOf },
  // Citizens' own words stand in it.
  'chair-folder': { stage: 'in', isPublic: false, right: 'opinion.read', build: chairFolderOf },
  attendance: { stage: 'in', isPublic: false, right: 'seat.read', build: attendanceOf },
  minutes: { stage: 'after', ...inner, isElsewhere: true, build: minutesOf },
  conclusion: { stage: 'after', ...open, isElsewhere: true, build: conclusionOf },
  'broadcast-after': { stage: 'after', ...inner, build: broadcastAfterOf },
  'board-sheet': { stage: 'after', ...inner, build: boardSheetOf },
  // An opinion that goes to another agency stands in it in full.
  'transfer-slip': { stage: 'after', isPublic: false, right: 'opinion.read', build: transferSlipOf },
  'answer-letter': { stage: 'after', isPublic: false, right: 'sender.read', isLetter: true, build: answerLetterOf },
  'result-report': { stage: 'after', ...inner, build: resultReportOf },
  'follow-up': { stage: 'after', ...inner, build: followUpOf },
} as const satisfies Partial<Record<PaperKindName, PaperOfDialogue>>

export type RecordPaperKind = keyof typeof papersOfDialogue
export const recordPaperKinds = Object.keys(papersOfDialogue) as RecordPaperKind[]

export function isRecordPaperKind(kind: string): kind is RecordPaperKind {
  return Object.hasOwn(papersOfDialogue, kind)
}
