import { z } from 'zod'
import { standingOfPaper } from '#domain/document/paper-life.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import type { Reader } from '../../../database/connect.ts'
import { paperKinds } from '../../../documents/kinds.ts'
import { findDialogue, type DialogueRow } from '../../../store/dialogues.ts'
import { listEventsOfDialogue } from '../../../store/paper-events.ts'
import { listPapers, type PaperEntry } from '../../../store/papers.ts'
import type { Context } from '../../context.ts'
import { paperEvents } from '../paper-event-view.ts'
import { wordsInForce, type WordsInForce } from '../prepare-paper.ts'
import type { BuiltPaper, MissingPart } from './built-paper.ts'
import { loadDialogueFile } from './dialogue-file.ts'
import { papersOfDialogue, recordPaperKinds, type PaperOfDialogue, type RecordPaperKind } from './papers-of-dialogue.ts'

export const recordPaperInput = z.object({
  dialogueId: z.uuid(),
  kind: z.enum(recordPaperKinds as [RecordPaperKind, ...RecordPaperKind[]]),
  /** Which paper of a kind that has one for each addressee. */
  to: z.string().trim().max(500).default(''),
  origin: z.url(),
})
export type RecordPaperInput = z.input<typeof recordPaperInput>

export interface MadePaper {
  model: Record<string, unknown>
  title: string
  words: WordsInForce
  /** Names in the words that the record does not know; such a paper is drawn with dots and not issued. */
  unresolved: string[]
  /** The opinion that a letter answers. */
  opinionId: string | null
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
}

/** One paper as the record makes it now, for somebody who may see it. */
export async function findRecordPaper(
  tx: Reader,
  context: Context,
  actor: Actor,
  { dialogueId, kind, to, origin }: z.output<typeof recordPaperInput>,
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
  if ('missing' in made) return { dialogue, entry, kind, to, made: null, missing: made.missing, issued }
  const paper = made.papers.find((one) => one.to === to)
  if (!paper) return undefined
  const words = await wordsInForce(tx, { dialogueId, kind, to })
  return { dialogue, entry, kind, to, made: madeOf(kind, paper, words), missing: [], issued }
}

/** Those that were issued and not recalled, the first first. */
export async function listStandingPapers(tx: Reader, dialogueId: string): Promise<PaperEntry[]> {
  const events = Map.groupBy(await listEventsOfDialogue(tx, dialogueId), ({ paper_id }) => paper_id)
  const papers = await listPapers(tx, dialogueId)
  return papers.filter(({ id }) => standingOfPaper(paperEvents(events.get(id) ?? [])) !== 'recalled')
}

export function isOf(paper: Pick<PaperEntry, 'kind' | 'title'>, kind: string, to: string): boolean {
  return paper.kind === kind && (to === '' || paper.title.endsWith(forWhom(to)))
}

const forWhom = (to: string) => (to === '' ? '' : ` (gửi ${to})`)

function madeOf(
  kind: RecordPaperKind,
  { to, model, opinionId }: BuiltPaper<Record<string, unknown>>,
  words: WordsInForce,
): MadePaper {
  const { papers, unresolved } = paperKinds[kind].compose(model, words.template)
  const title = `${papers[0]?.title ?? paperKinds[kind].titleVi}${forWhom(to)}`
  return { model, title, words, unresolved, opinionId: opinionId ?? null }
}
