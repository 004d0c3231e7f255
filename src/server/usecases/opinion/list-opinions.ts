import { z } from 'zod'
import type { Ledger, LedgerTerm } from '#domain/ledger/ledger.ts'
import { ledgerTerms } from '#domain/ledger/ledger.ts'
import { isDenunciation } from '#domain/opinion/leaving-reasons.ts'
import { whyNoLetter } from '#domain/opinion/why-no-letter.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listAnswerLetters } from '../../store/answer-letters.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { countLedger } from '../../store/ledger.ts'
import { listOpinions as listOpinionRows, type OpinionFilter, type OpinionOnRecord } from '../../store/opinions.ts'
import type { Channel } from '../../store/tables/opinions.ts'
import type { Context } from '../context.ts'

export const listOpinionsInput = z.object({
  dialogueId: z.uuid(),
  show: z.enum(['all', 'ungrouped', 'set-aside-proposed', ...ledgerTerms]).default('all'),
  villageId: z.uuid().optional(),
  channel: z.enum(['web', 'office', 'village-head', 'hall']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type ListOpinionsInput = z.input<typeof listOpinionsInput>

export interface OpinionView {
  id: string
  number: number
  /** Null for a denunciation, to those who may not hand it on. */
  text: string | null
  village: string | null
  villageId: string | null
  channel: Channel
  /** Milliseconds since the epoch. */
  receivedAt: number
  term: LedgerTerm
  matter: { id: string; number: number; title: string } | null
  office: string | null
  dueOn: string | null
  reason: string | null
  /** The agency to which it was moved. */
  movedTo: string | null
  isSetAsideProposed: boolean
  /** Whether the actor may be the second person. */
  mayConfirmSetAside: boolean
  hasSender: boolean
  /** Letters that answer it. */
  letters: { id: string; notation: string; issuedOn: string }[]
  mayWriteLetter: boolean
}

export interface OpinionsPage {
  ledger: Ledger
  ungrouped: number
  setAsideProposed: number
  opinions: OpinionView[]
  page: number
  pages: number
  found: number
}

const perPage = 100

/** The opinions of a dialogue for the office, in the order of their numbers. */
export async function listOpinions(
  context: Context,
  actor: Actor,
  raw: ListOpinionsInput,
): Promise<OpinionsPage | Refused> {
  const parsed = listOpinionsInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId, page, ...asked } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    if (!dialogue || !can(actor, 'opinion.read', { communeId: context.commune.id })) return refuse('not-found')
    const rows = await listOpinionRows(tx, filterOf(dialogueId, asked))
    const ungrouped = await listOpinionRows(tx, { dialogueId, isUngrouped: true })
    const letters = Map.groupBy(await listAnswerLetters(tx, dialogueId), ({ opinion_id }) => opinion_id)
    const isConcluded = dialogue.state === 'concluded'
    const proposed = await listOpinionRows(tx, { dialogueId, isSetAsideProposed: true })
    return {
      ledger: await countLedger(tx, dialogueId),
      ungrouped: ungrouped.length,
      setAsideProposed: proposed.length,
      opinions: rows
        .slice((page - 1) * perPage, page * perPage)
        .map((row) => opinionView(row, actor, { letters, isConcluded })),
      page,
      pages: Math.max(1, Math.ceil(rows.length / perPage)),
      found: rows.length,
    }
  })
}

function filterOf(
  dialogueId: string,
  { show, villageId, channel }: Pick<z.output<typeof listOpinionsInput>, 'show' | 'villageId' | 'channel'>,
): OpinionFilter {
  const where = { dialogueId, ...(villageId && { villageId }), ...(channel && { channel }) }
  if (show === 'all') return where
  if (show === 'ungrouped') return { ...where, isUngrouped: true }
  if (show === 'set-aside-proposed') return { ...where, isSetAsideProposed: true }
  return { ...where, term: show }
}

interface Answering {
  letters: Map<string, Awaited<ReturnType<typeof listAnswerLetters>>>
  isConcluded: boolean
}

export function opinionView(row: OpinionOnRecord, actor: Actor, { letters, isConcluded }: Answering): OpinionView {
  const isHidden = isDenunciation(row) && !can(actor, 'opinion.move')
  const { matter_id: id, matter_number: number, matter_title: title } = row
  return {
    id: row.id,
    number: row.number,
    text: isHidden ? null : row.text,
    village: row.village,
    villageId: row.village_id,
    channel: row.channel,
    receivedAt: row.received_at.getTime(),
    term: row.term,
    matter: id !== null && number !== null && title !== null ? { id, number, title } : null,
    office: row.office,
    dueOn: row.due_on,
    reason: row.reason,
    movedTo: row.moved_to,
    isSetAsideProposed: row.term === 'open' && row.proposed_by !== null,
    mayConfirmSetAside:
      row.term === 'open' &&
      row.proposed_by !== null &&
      can(actor, 'opinion.confirm-set-aside', { proposedBy: row.proposed_by }),
    hasSender: Boolean(row.has_sender),
    letters: (letters.get(row.id) ?? []).map(({ id: paperId, notation, issued_on }) => ({
      id: paperId,
      notation,
      issuedOn: issued_on,
    })),
    mayWriteLetter:
      can(actor, 'sender.read') &&
      whyNoLetter({ term: row.term, hasName: row.has_name === true }, isConcluded) === null,
  }
}
