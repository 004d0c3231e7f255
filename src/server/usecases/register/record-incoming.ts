import { z } from 'zod'
import { compareDays, isIsoDate, yearOf } from '#domain/calendar/iso-date.ts'
import { incomingSeries } from '#domain/document/register.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { insertIncomingPaper } from '../../store/incoming-papers.ts'
import { takeNumber } from '../../store/register.ts'
import { listOffices } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { keepPaperFile } from '../paper/keep-paper-file.ts'
import { typedWords } from '../typed-words.ts'

const day = z.string().refine(isIsoDate)

export const recordIncomingInput = z.object({
  // As early as the pages of the register go.
  arrivedOn: day.refine((on) => yearOf(on) >= 2000),
  sender: typedWords(300, 2),
  notation: typedWords(60).optional(),
  dated: day.optional(),
  subject: typedWords(500, 3),
  handledBy: z.uuid().optional(),
  answerBy: day.optional(),
  dialogueId: z.uuid().optional(),
  file: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional(),
})

/** Takes a paper that arrived into the register of its year (sổ văn bản đến), with the next number of arrival. */
export async function recordIncoming(
  context: Context,
  actor: Actor,
  input: z.input<typeof recordIncomingInput>,
): Promise<{ id: string; number: number } | Refused> {
  const parsed = recordIncomingInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const paper = parsed.data
  const communeId = context.commune.id
  if (!can(actor, 'register.keep', { communeId })) return refuse('not-found')
  const now = today(context)
  if (compareDays(paper.arrivedOn, now) > 0) return refuse('date-in-future', { field: 'arrivedOn' })
  if (paper.dated && compareDays(paper.dated, paper.arrivedOn) > 0) return refuse('date-in-future', { field: 'dated' })
  return context.transact(async (tx) => {
    if (paper.dialogueId && !(await findDialogue(tx, paper.dialogueId))) return refuse('not-found')
    const offices = paper.handledBy ? await listOffices(tx, now) : []
    if (paper.handledBy && !offices.some(({ id }) => id === paper.handledBy)) {
      return refuse('invalid-input', { field: 'handledBy' })
    }
    const hash = paper.file ? await keepPaperFile(tx, communeId, paper.file) : null
    if (isRefused(hash)) return hash
    const year = yearOf(paper.arrivedOn)
    const number = await takeNumber(tx, communeId, incomingSeries, year)
    const id = newId()
    await insertIncomingPaper(tx, {
      commune_id: communeId,
      id,
      year,
      number,
      arrived_on: paper.arrivedOn,
      sender: paper.sender,
      notation: paper.notation || null,
      dated: paper.dated ?? null,
      subject: paper.subject,
      handled_by: paper.handledBy ?? null,
      answer_by: paper.answerBy ?? null,
      dialogue_id: paper.dialogueId ?? null,
      file_hash: hash,
      recorded_by: actorKey(actor),
      recorded_at: new Date(context.now),
    })
    const detail = { year, number, sender: paper.sender }
    await insertAudit(tx, communeId, actor, { action: 'register.keep', thing: 'incoming-paper', id, detail })
    return { id, number }
  })
}
