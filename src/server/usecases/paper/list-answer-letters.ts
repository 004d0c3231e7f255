import { z } from 'zod'
import { formatOpinionNumber } from '#domain/opinion/tracking-code.ts'
import { whyNoLetter, type NoLetter } from '#domain/opinion/why-no-letter.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { foldDiacritics } from '#domain/vietnamese/fold-diacritics.ts'
import { listAnswerLetters as listLetterRows } from '../../store/answer-letters.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { listOpinions, type OpinionOnRecord } from '../../store/opinions.ts'
import type { Context } from '../context.ts'

export const letterStates = ['to-write', 'written', 'none'] as const

export const listAnswerLettersInput = z.object({
  dialogueId: z.uuid(),
  show: z.enum(letterStates).default('to-write'),
  /** Number, words, matter or village, with or without diacritics. */
  search: z.string().trim().max(200).default(''),
  page: z.int().min(1).max(10_000).default(1),
})

export interface LetterRow {
  opinionId: string
  /** `YK-0187`. */
  code: string
  text: string
  village: string | null
  matter: string | null
  /** Asked for an answer in writing. */
  isWanted: boolean
  why: NoLetter | null
  letters: { id: string; notation: string; issuedOn: string }[]
}

export interface LettersPage {
  counts: Record<(typeof letterStates)[number], number>
  rows: LetterRow[]
  page: number
  pages: number
  found: number
}

const perPage = 50

/** Which opinions of a dialogue are answered by letter, which are still to be, and why the others are not. No names. */
export async function listAnswerLetters(
  context: Context,
  actor: Actor,
  input: z.input<typeof listAnswerLettersInput>,
): Promise<LettersPage | Refused> {
  const parsed = listAnswerLettersInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId, show, search, page } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    if (!dialogue || !can(actor, 'sender.read', { communeId: dialogue.commune_id })) return refuse('not-found')
    const letters = Map.groupBy(await listLetterRows(tx, dialogueId), ({ opinion_id }) => opinion_id)
    const rows = (await listOpinions(tx, { dialogueId })).map((opinion): LetterRow => {
      const written = letters.get(opinion.id) ?? []
      return letterRow(opinion, written, dialogue.state === 'concluded')
    })
    const counts = { 'to-write': 0, written: 0, none: 0 }
    for (const row of rows) counts[stateOf(row)] += 1
    const found = rows.filter((row) => stateOf(row) === show && isLike(row, search))
    // Who asked for a letter comes first.
    const ordered = found.toSorted((a, b) => Number(b.isWanted) - Number(a.isWanted))
    const pages = Math.max(1, Math.ceil(found.length / perPage))
    const at = Math.min(page, pages)
    return { counts, rows: ordered.slice((at - 1) * perPage, at * perPage), page: at, pages, found: found.length }
  })
}

function letterRow(
  opinion: OpinionOnRecord,
  written: { id: string; notation: string; issued_on: string }[],
  isConcluded: boolean,
): LetterRow {
  return {
    opinionId: opinion.id,
    code: formatOpinionNumber(opinion.number),
    // What was moved to another procedure is not read over a shoulder.
    text: opinion.term === 'moved' ? '' : opinion.text,
    village: opinion.village,
    matter: opinion.matter_title,
    isWanted: opinion.wants_letter,
    why: whyNoLetter({ term: opinion.term, hasName: opinion.has_name === true }, isConcluded),
    letters: written.map(({ id, notation, issued_on }) => ({ id, notation, issuedOn: issued_on })),
  }
}

function stateOf({ letters, why }: LetterRow): (typeof letterStates)[number] {
  if (letters.length > 0) return 'written'
  return why === null ? 'to-write' : 'none'
}

function isLike({ code, text, village, matter }: LetterRow, search: string): boolean {
  if (search === '') return true
  const said = foldDiacritics([code, text, village, matter].filter((part) => part !== null).join(' '))
  return said.includes(foldDiacritics(search))
}
