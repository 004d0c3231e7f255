import { z } from 'zod'
import { compareDays, isIsoDate } from '#domain/calendar/iso-date.ts'
import { mayHappen, sendingWays, standingOfPaper } from '#domain/document/paper-life.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { insertPaperEvent, listPaperEvents } from '../../store/paper-events.ts'
import { lockPaper } from '../../store/papers.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { readable, typedWords } from '../typed-words.ts'
import { keepPaperFile } from './keep-paper-file.ts'
import { paperEvents, type PaperEventView } from './paper-event-view.ts'

const paperId = z.uuid()
const on = z.string().refine(isIsoDate)
const note = z.string().max(2000).transform(readable)
const file = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

export const recordPaperEventInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sent'),
    paperId,
    on,
    /** All to whom it went in that way on that day. */
    recipients: z.array(typedWords(300, 2)).min(1).max(200),
    way: z.enum(sendingWays),
    note: note.optional(),
    /** Proof of it: a receipt, a photograph of the notice board. */
    file: file.optional(),
  }),
  z.object({
    kind: z.literal('received'),
    paperId,
    on,
    recipient: typedWords(300, 2),
    /** Số đến: the number under which the recipient registered it. */
    arrival: typedWords(60).optional(),
    note: note.optional(),
    file: file.optional(),
  }),
  /** A copy of a paper that counts no more came back or was destroyed. */
  z.object({ kind: z.literal('returned'), paperId, on, recipient: typedWords(300, 2), note: note.optional() }),
  /** The scan with the red seal, or the file signed with the token; from then on it is what the public sees. */
  z.object({ kind: z.literal('signed'), paperId, on, file, note: note.optional() }),
  /** A form error, mended by a công văn đính chính that was made elsewhere. */
  z.object({ kind: z.literal('corrected'), paperId, on, note: note.pipe(z.string().trim().min(10)) }),
  z.object({ kind: z.literal('recalled'), paperId, on, note: note.pipe(z.string().trim().min(10)) }),
])
export type RecordPaperEventInput = z.input<typeof recordPaperEventInput>

/** Records what happened to an issued paper. Its own text, number and files never change. */
export async function recordPaperEvent(
  context: Context,
  actor: Actor,
  input: RecordPaperEventInput,
): Promise<{ dialogueId: string } | Refused> {
  const parsed = recordPaperEventInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const event = parsed.data
  const communeId = context.commune.id
  return context.transact(async (tx) => {
    const paper = await lockPaper(tx, event.paperId)
    if (!paper || !can(actor, 'register.keep', { communeId: paper.commune_id })) return refuse('not-found')
    if (compareDays(event.on, today(context)) > 0) return refuse('date-in-future', { field: 'on' })
    if (compareDays(event.on, paper.issued_on) < 0) return refuse('date-in-past', { field: 'on' })
    const before = paperEvents(await listPaperEvents(tx, paper.id))
    const standing = standingOfPaper(before)
    if (!mayHappen(event.kind, standing)) return refuse(event.kind === 'returned' ? 'paper-holds' : 'paper-ended')
    const hash = 'file' in event && event.file ? await keepPaperFile(tx, communeId, event.file) : null
    if (isRefused(hash)) return hash
    for (const recipient of recipientsOfEvent(event, before)) {
      await insertPaperEvent(tx, {
        commune_id: communeId,
        id: newId(),
        paper_id: paper.id,
        kind: event.kind,
        happened_on: event.on,
        recipient,
        way: 'way' in event ? event.way : null,
        note: event.note || null,
        file_hash: hash,
        arrival: ('arrival' in event && event.arrival) || null,
        recorded_by: actorKey(actor),
        recorded_at: new Date(context.now),
      })
    }
    const detail = { event: event.kind, on: event.on }
    await insertAudit(tx, communeId, actor, { action: 'register.keep', thing: 'paper', id: paper.id, detail })
    return { dialogueId: paper.dialogue_id }
  })
}

/** One entry each; who got it in the same way on the same day is not entered again by a second press. */
function recipientsOfEvent(event: z.output<typeof recordPaperEventInput>, before: PaperEventView[]): (string | null)[] {
  if (event.kind !== 'sent') return ['recipient' in event ? event.recipient : null]
  const { on: day, way } = event
  const sent = before.filter((one) => one.kind === 'sent' && one.on === day && one.way === way)
  return [...new Set(event.recipients)].filter((name) => sent.every(({ recipient }) => recipient !== name))
}
