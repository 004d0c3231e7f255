import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findLatestWork, findWork, type BackgroundWorkRow } from '../../store/background-work.ts'
import type { Context } from '../context.ts'

export const readInvitationWorkInput = z.union([z.object({ workId: z.uuid() }), z.object({ dialogueId: z.uuid() })])

export interface InvitationWork {
  workId: string
  dialogueId: string
  state: BackgroundWorkRow['state']
  done: number
  total: number
  requestedAt: Date
}

/** How far the printing is: of one piece of work, or of the latest of a dialogue (`work` is null before the first). */
export async function readInvitationWork(
  context: Context,
  actor: Actor,
  input: z.input<typeof readInvitationWorkInput>,
): Promise<{ work: InvitationWork | null } | Refused> {
  const parsed = readInvitationWorkInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  if (!can(actor, 'invitation.print', { communeId: context.commune.id })) return refuse('not-found')
  const wanted = parsed.data
  return context.transact(async (tx) => {
    if ('dialogueId' in wanted) {
      const latest = await findLatestWork(tx, wanted.dialogueId, 'invitations')
      return { work: latest ? workView(latest) : null }
    }
    const work = await findWork(tx, wanted.workId)
    return work?.kind === 'invitations' ? { work: workView(work) } : refuse('not-found')
  })
}

function workView(work: BackgroundWorkRow): InvitationWork {
  return {
    workId: work.id,
    dialogueId: work.dialogue_id,
    state: work.state,
    done: work.done,
    total: work.total,
    requestedAt: work.requested_at,
  }
}
