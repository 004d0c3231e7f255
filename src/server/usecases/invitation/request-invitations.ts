import { z } from 'zod'
import { compareDays } from '#domain/calendar/iso-date.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { findLatestWork, insertWork } from '../../store/background-work.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { today, type Context } from '../context.ts'
import { missingForIssue } from '../plan/missing-for-issue.ts'
import { listGuests, prepareInvitations } from './invitation-model.ts'

export const requestInvitationsInput = z.object({ dialogueId: z.uuid() })

/** What the job queue offers; handed in, because jobs stand above use cases. */
export type Enqueue = (queue: 'print-invitations', data: { communeId: string; workId: string }) => Promise<void>

/**
 * Asks for the invitations of all named delegates. Work that is still waiting or running is not begun twice, but put
 * on the queue again: if the program stopped between the commit and the queue, this mends it.
 */
export async function requestInvitations(
  context: Context,
  actor: Actor,
  input: z.input<typeof requestInvitationsInput>,
  enqueue: Enqueue,
): Promise<{ workId: string } | Refused> {
  const parsed = requestInvitationsInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const work = await context.transact((tx) => registerWork(tx, context, actor, parsed.data.dialogueId))
  if (!isRefused(work)) await enqueue('print-invitations', { communeId: context.commune.id, workId: work.workId })
  return work
}

async function registerWork(tx: Writer, context: Context, actor: Actor, dialogueId: string) {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue || !can(actor, 'invitation.print', { communeId: dialogue.commune_id })) return refuse('not-found')
  if (dialogue.state === 'drafting' || dialogue.state === 'concluded') return refuse('wrong-state')
  const missing = missingForIssue(dialogue)
  if (missing.length > 0) return refuse('plan-incomplete', { detail: { missing: missing.join(', ') } })
  if (dialogue.held_on !== null && compareDays(dialogue.held_on, today(context)) < 0) return refuse('day-passed')
  const latest = await findLatestWork(tx, dialogue.id, 'invitations')
  if (latest?.state === 'waiting' || latest?.state === 'running') return { workId: latest.id }
  const guests = await listGuests(tx, dialogue.id)
  if (guests.length === 0) return refuse('no-delegates')
  const prepared = await prepareInvitations(tx, context, dialogue, guests)
  if (isRefused(prepared)) return prepared
  const workId = newId()
  await insertWork(tx, {
    commune_id: dialogue.commune_id,
    id: workId,
    dialogue_id: dialogue.id,
    kind: 'invitations',
    state: 'waiting',
    total: guests.length,
    requested_by: actorKey(actor),
    requested_at: new Date(context.now),
  })
  const detail = { guests: guests.length }
  await insertAudit(tx, dialogue.commune_id, actor, {
    action: 'invitation.print',
    thing: 'background-work',
    id: workId,
    detail,
  })
  return { workId }
}
