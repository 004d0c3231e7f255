import { z } from 'zod'
import { standingOfPaper } from '#domain/document/paper-life.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import type { Reader } from '../../../database/connect.ts'
import { paperKinds } from '../../../documents/kinds.ts'
import { findDialogue, type DialogueRow } from '../../../store/dialogues.ts'
import { listEventsOfDialogue, listPaperEvents } from '../../../store/paper-events.ts'
import { findPaper, listPapers, type PaperEntry, type PaperRow } from '../../../store/papers.ts'
import type { Context } from '../../context.ts'
import { nameOfPaper } from '../name-of-paper.ts'
import { paperEvents } from '../paper-event-view.ts'
import { wordsInForce, type WordsInForce } from '../prepare-paper.ts'
import type { BuiltPaper, MissingPart } from './built-paper.ts'
import { loadDialogueFile } from './dialogue-file.ts'
import {
  isRecordPaperKind,
  papersOfDialogue,
  recordPaperKinds,
  type PaperOfDialogue,
  type RecordPaperKind,
} from './papers-of-dialogue.ts'

export const recordPaperInput = z.object({
  dialogueId: z.uuid(),
  kind: z.enum(recordPaperKinds as [RecordPaperKind, ...RecordPaperKind[]]),
  /** Which paper of a kind that has one for each addressee. */
  to: z
    .string()
    .trim()
    .max(500)
    // An address may hold what the database cannot compare with.
    .refine((to) => !to.includes('\0'))
    .default(''),
  origin: z.url(),
  /** The issued paper of the kind in whose place the new one comes. */
  replacing: z.uuid().optional(),
})
export type RecordPaperInput = z.input<typeof recordPaperInput>

export interface MadePaper {
  model: Record<string, unknown>
  title: string
  words: WordsInForce
  /** Names in the words that the record does not know; such a paper is drawn with dots and not issued. */
  unresolved: string[]
  /** How many papers the file holds: invitations of delegates are one each. */
  count: number
  /** The opinion that a letter answers. */
  opinionId: string | null
  /** Issued on a page of its own. */
  isElsewhere: boolean
}

export interface RecordPaper {
  dialogue: DialogueRow
  entry: PaperOfDialogue
  kind: RecordPaperKind
  to: string
  /** `null` where something is missing. */
  made: MadePaper | null
  missing: MissingPart[]
  issued: PaperEntry[]
  /** The paper that the new one replaces, where one was asked for; `null` once it has been replaced. */
  replaced?: PaperRow | null
}

/** One paper as the record makes it now, for somebody who may see it. */
export async function findRecordPaper(
  tx: Reader,
  context: Context,
  actor: Actor,
  { dialogueId, kind, to, origin, replacing }: z.output<typeof recordPaperInput>,
): Promise<RecordPaper | undefined> {
  const dialogue = await findDialogue(tx, dialogueId)
  const entry: PaperOfDialogue = papersOfDialogue[kind]
  if (!dialogue || !can(actor, entry.right, { communeId: dialogue.commune_id })) return undefined
  const withNames = entry.isLetter === true
  // A letter is always one citizen's.
  if (withNames && to === '') return undefined
  const file = await loadDialogueFile(tx, context, { dialogueId, origin, withNames })
  if (!file) return undefined
  const made = entry.build(file, to)
  const issued = (await listStandingPapers(tx, dialogueId)).filter((paper) => isOf(paper, kind, to))
  const asked = issued.find(({ id }) => id === replacing)
  if (replacing !== undefined && (!asked || !isReplaceable(kind))) return undefined
  const replaced = asked && (await findHolding(tx, asked.id))
  const found = { dialogue, entry, kind, to, issued, ...(replaced === undefined ? {} : { replaced }) }
  if ('missing' in made) return { ...found, made: null, missing: made.missing }
  const paper = made.papers.find((one) => one.to === to)
  if (!paper) return undefined
  const words = await wordsInForce(tx, { dialogueId, kind, to })
  const { type, notation, issuedOn } = replaced ? nameOfPaper(replaced) : {}
  const model = replaced ? { ...paper.model, replaces: { type, notation, issuedOn } } : paper.model
  return { ...found, made: madeOf(kind, { ...paper, model }, words), missing: [] }
}

/** The paper while nothing has taken its place. */
async function findHolding(tx: Reader, paperId: string): Promise<PaperRow | null> {
  const standing = standingOfPaper(paperEvents(await listPaperEvents(tx, paperId)))
  return standing === 'holds' || standing === 'corrected' ? ((await findPaper(tx, paperId)) ?? null) : null
}

/**
 * Kinds whose paper another of the kind may replace. A plan is amended, an invitation is written anew for its guest, and
 * minutes tell what happened: what is wrong in them is corrected.
 */
export function isReplaceable(kind: string): kind is RecordPaperKind {
  if (!isRecordPaperKind(kind) || !paperKinds[kind].isNumbered) return false
  return !['plan', 'invitation', 'minutes'].includes(kind)
}

/** Whom a paper is for, where each addressee gets one of the kind, as its title says. */
export function addresseeOf({ title }: Pick<PaperEntry, 'title'>): string {
  return /\(gửi (.+)\)$/u.exec(title)?.[1] ?? ''
}

/** Those that were issued and not recalled, the first first. */
export async function listStandingPapers(tx: Reader, dialogueId: string): Promise<PaperEntry[]> {
  const events = Map.groupBy(await listEventsOfDialogue(tx, dialogueId), ({ paper_id }) => paper_id)
  const papers = await listPapers(tx, dialogueId)
  return papers.filter(({ id }) => standingOfPaper(paperEvents(events.get(id) ?? [])) !== 'recalled')
}

/** Whether a paper is the one of its kind that is for `to`, or the one that is for nobody in particular. */
export function isOf(paper: Pick<PaperEntry, 'kind' | 'title'>, kind: string, to: string): boolean {
  return paper.kind === kind && (to === '' ? !/ \(gửi .+\)$/u.test(paper.title) : paper.title.endsWith(forWhom(to)))
}

const forWhom = (to: string) => (to === '' ? '' : ` (gửi ${to})`)

function madeOf(
  kind: RecordPaperKind,
  { to, model, opinionId, isHere }: BuiltPaper<Record<string, unknown>>,
  words: WordsInForce,
): MadePaper {
  const { papers, unresolved } = paperKinds[kind].compose(model, words.template)
  const title = `${papers[0]?.title ?? paperKinds[kind].titleVi}${forWhom(to)}`
  const entry: PaperOfDialogue = papersOfDialogue[kind]
  const isElsewhere = entry.isElsewhere === true && isHere !== true
  return { model, title, words, unresolved, count: papers.length, opinionId: opinionId ?? null, isElsewhere }
}
