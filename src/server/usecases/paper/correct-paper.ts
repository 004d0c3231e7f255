import { z } from 'zod'
import { standingOfPaper } from '#domain/document/paper-life.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Reader } from '../../database/connect.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { listPaperEvents } from '../../store/paper-events.ts'
import { lockPaper, type PaperRow } from '../../store/papers.ts'
import { paperHead } from '../conclusion/paper-head.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'
import { issuePaper, type IssuedPaper } from './issue-paper.ts'
import { linkPapers } from './link-papers.ts'
import { nameOfPaper, recipientsOf } from './name-of-paper.ts'
import { paperEvents } from './paper-event-view.ts'
import { preparePaper, type PreparedPaper } from './prepare-paper.ts'

const place = z
  .object({ where: typedWords(300, 1), printed: typedWords(1000, 1), correct: typedWords(1000, 1) })
  .refine(({ printed, correct }) => printed !== correct, { path: ['correct'], message: 'same' })

export const correctionInput = z.object({ paperId: z.uuid(), places: z.array(place).min(1).max(50) })

/** `seen`: how many letters the person saw as issued for the paper, so that a second press makes no second letter. */
export const correctPaperInput = correctionInput.extend({ seen: z.int().nonnegative() })

/**
 * Issues the công văn đính chính of a paper with errors of form, numbered and frozen like any other, and writes it on the
 * life of the paper, whose own file stays as it is (Nghị định 30/2020, Điều 18 khoản 3). The letter is public where the
 * paper is.
 */
export async function correctPaper(
  context: Context,
  actor: Actor,
  input: z.input<typeof correctPaperInput>,
  writers: DocumentWriters,
): Promise<IssuedPaper | Refused> {
  const parsed = correctPaperInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { paperId, places, seen } = parsed.data
  return context.transact(async (tx) => {
    const paper = await lockPaper(tx, paperId)
    if (!paper || !can(actor, 'paper.issue', { communeId: paper.commune_id })) return refuse('not-found')
    if (!isCorrectable(paper.kind)) return refuse('not-found')
    const events = paperEvents(await listPaperEvents(tx, paper.id))
    if (!mayBeMended(events)) return refuse('paper-ended')
    if (lettersOf(events).length !== seen) return refuse('paper-just-issued')
    const prepared = await prepareCorrection(tx, context, paper, places)
    if (isRefused(prepared)) return prepared
    const title = correctionTitle(paper)
    const issued = await issuePaper(tx, context, actor, { prepared, title, isPublic: paper.is_public }, writers)
    const note = places.map(({ where }) => where).join('; ')
    await linkPapers(tx, context, actor, { kind: 'corrected', paperId: paper.id, by: issued.paperId, note })
    return issued
  })
}

/** A letter to one citizen is replaced: a correction would name the citizen to everybody who reads the register. */
export function isCorrectable(kind: string): boolean {
  return kind !== 'answer-letter'
}

/** A paper that was replaced or recalled is mended by nothing any more. */
export function mayBeMended(events: Parameters<typeof standingOfPaper>[0]): boolean {
  return ['holds', 'corrected'].includes(standingOfPaper(events))
}

/** The letters that corrected a paper; a letter made elsewhere has no paper here. */
export function lettersOf<Event extends { kind: string; otherPaperId: string | null }>(
  events: readonly Event[],
): Event[] {
  return events.filter(({ kind, otherPaperId }) => kind === 'corrected' && otherPaperId !== null)
}

export function correctionTitle(paper: PaperRow): string {
  const { type, notation } = nameOfPaper(paper)
  return `Công văn đính chính ${type} số ${notation}`
}

/** The letter as data: its head as the record has it now, for those who got the paper. */
export async function prepareCorrection(
  tx: Reader,
  context: Context,
  paper: PaperRow,
  places: z.output<typeof correctionInput>['places'],
): Promise<PreparedPaper | Refused> {
  const model = {
    ...(await paperHead(tx, context.commune, paper.dialogue_id)),
    distributionList: [],
    addressees: recipientsOf(paper.model),
    corrected: nameOfPaper(paper),
    places,
  }
  return preparePaper(tx, { dialogueId: paper.dialogue_id, kind: 'correction', to: paper.id, model })
}
