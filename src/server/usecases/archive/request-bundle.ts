import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { refuse, isRefused, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { findLatestWork, insertWork } from '../../store/background-work.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { bundleWish, mayBundle, type BundleWish } from './bundle-wish.ts'

export const requestBundleInput = bundleWish.extend({ dialogueId: z.uuid() })

/** What the job queue offers; handed in, because jobs stand above use cases. */
export type EnqueueBundle = (queue: 'bundle-archive', data: { communeId: string; workId: string }) => Promise<void>

/** Asks for the whole file of a dialogue as it is now; while one is being made it is put on the queue again instead. */
export async function requestBundle(
  context: Context,
  actor: Actor,
  input: z.input<typeof requestBundleInput>,
  enqueue: EnqueueBundle,
): Promise<{ workId: string } | Refused> {
  const parsed = requestBundleInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, ...wish } = parsed.data
  const work = await context.transact((tx) => registerWork(tx, context, actor, { dialogueId, wish }))
  if (!isRefused(work)) await enqueue('bundle-archive', { communeId: context.commune.id, workId: work.workId })
  return work
}

async function registerWork(
  tx: Writer,
  context: Context,
  actor: Actor,
  { dialogueId, wish }: { dialogueId: string; wish: BundleWish },
) {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue || !mayBundle(actor, dialogue.commune_id, wish.withNames)) return refuse('not-found')
  const latest = await findLatestWork(tx, dialogue.id, 'archive')
  if (latest?.state === 'waiting' || latest?.state === 'running') return { workId: latest.id }
  const workId = newId()
  await insertWork(tx, {
    commune_id: dialogue.commune_id,
    id: workId,
    dialogue_id: dialogue.id,
    kind: 'archive',
    state: 'waiting',
    requested_by: actorKey(actor),
    requested_at: new Date(context.now),
    wish: JSON.stringify(wish),
  })
  await insertAudit(tx, dialogue.commune_id, actor, {
    action: 'archive.bundle',
    thing: 'background-work',
    id: workId,
    detail: { ...wish },
  })
  return { workId }
}
