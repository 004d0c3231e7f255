import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { findMatter, updateMatter } from '../../store/matters.ts'
import { findTopic } from '../../store/topics.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { optionalId } from '../opinion/fields.ts'

export const renameMatterInput = z.object({
  matterId: z.uuid(),
  title: z.string().trim().min(1).max(300),
  topicId: optionalId.optional(),
})
export type RenameMatterInput = z.input<typeof renameMatterInput>

/** Another summary or topic. New words are not public until they are approved again. */
export async function renameMatter(
  context: Context,
  actor: Actor,
  raw: RenameMatterInput,
): Promise<{ matterId: string } | Refused> {
  const parsed = renameMatterInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { matterId, title, topicId } = parsed.data
  return context.transact(async (tx) => {
    const matter = await findMatter(tx, matterId)
    if (!matter || !can(actor, 'matter.group', { communeId: context.commune.id })) return refuse('not-found')
    const dialogue = await findDialogue(tx, matter.dialogue_id)
    // While the session is open its log holds the words; once concluded, the papers do.
    if (dialogue?.state !== 'preparing' && dialogue?.state !== 'held') return refuse('wrong-state')
    if (topicId && !(await findTopic(tx, topicId))) return refuse('invalid-input', { field: 'topicId' })
    await updateMatter(tx, matterId, {
      title,
      is_summary_approved: matter.is_summary_approved && matter.title === title,
      ...(topicId !== undefined && { topic_id: topicId }),
    })
    const act = {
      action: 'matter.group',
      thing: 'matter',
      id: matterId,
      detail: { renamed: matter.title !== title },
    } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { matterId }
  })
}
