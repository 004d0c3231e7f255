import { z } from 'zod'
import { compareDays, isIsoDate } from '#domain/calendar/iso-date.ts'
import { sendingWays, standingOfPaper } from '#domain/document/paper-life.ts'
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
import { paperEvents } from './paper-event-view.ts'

const paperId = z.uuid()
const on = z.string().refine(isIsoDate)
const note = z.string().max(2000).transform(readable)
const file = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

export const recordPaperEventInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sent'),
    paperId,
    on,
    recipient: typedWords(300, 2),
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
    note: note.optional(),
    file: file.optional(),
  }),
  /** The scan with the red seal, or the file signed with the token; from then on it is what the public sees. */
  z.object({ kind: z.literal('signed'), paperId, on, file, note: note.optional() }),
  /** A form error, mended by a công văn đính chính beside it. */
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
    const standing = standingOfPaper(paperEvents(await listPaperEvents(tx, paper.id)))
    if (standing === 'recalled' || (standing === 'replaced' && event.kind !== 'received')) return refuse('paper-ended')
    const hash = 'file' in event && event.file ? await keepPaperFile(tx, communeId, event.file) : null
    if (isRefused(hash)) return hash
    await insertPaperEvent(tx, {
      commune_id: communeId,
      id: newId(),
      paper_id: paper.id,
      kind: event.kind,
      happened_on: event.on,
      recipient: 'recipient' in event ? event.recipient : null,
      way: 'way' in event ? event.way : null,
      note: event.note || null,
      file_hash: hash,
      other_paper_id: null,
      recorded_by: actorKey(actor),
      recorded_at: new Date(context.now),
    })
    const detail = { event: event.kind, on: event.on }
    await insertAudit(tx, communeId, actor, { action: 'register.keep', thing: 'paper', id: paper.id, detail })
    return { dialogueId: paper.dialogue_id }
  })
}
