import { v5 } from 'uuid'
import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { isLinkUsable } from '../link/find-link.ts'
import { opinionText, optionalWords } from './fields.ts'
import { receiveSubmission, takesOpinions } from './receive-submission.ts'

export const collectOpinionsInput = z.object({
  dialogueId: z.uuid(),
  villageId: z.uuid(),
  /** A household's words, with its name when it wants the office to know it. */
  opinions: z
    .array(z.object({ text: opinionText, name: optionalWords }))
    .min(1)
    .max(100),
  formKey: z.uuid(),
})
export type CollectOpinionsInput = z.input<typeof collectOpinionsInput>

export interface CollectedReceipt {
  code: string
  number: number
}

/**
 * A village head, by account or personal link, hands in what households said. Each household gets a code of its own,
 * so that it can follow its matter without the collector.
 */
export async function collectOpinions(
  context: Context,
  actor: Actor,
  raw: CollectOpinionsInput,
): Promise<{ receipts: CollectedReceipt[]; receivedAt: number } | Refused> {
  const parsed = collectOpinionsInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, villageId, opinions, formKey } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    const thing = { communeId: context.commune.id, dialogueId, villageId }
    if (!dialogue || !can(actor, 'opinion.collect', thing)) return refuse('not-found')
    // Judged again at the act: the page may have been open since before the link ended.
    if (actor.kind === 'link' && !(await isLinkUsable(tx, context, actor.linkId))) return refuse('link-expired')
    if (!takesOpinions(dialogue)) return refuse('wrong-state')
    const receipts: CollectedReceipt[] = []
    let hasNew = false
    for (const [i, opinion] of opinions.entries()) {
      const receipt = await receiveSubmission(tx, context, {
        dialogue,
        channel: 'village-head',
        villageId,
        texts: [opinion.text],
        sender: opinion.name ? { name: opinion.name, phone: null } : null,
        receivedBy: actorKey(actor),
        linkId: actor.kind === 'link' ? actor.linkId : null,
        // Two households may say the same words in one sheet: each row has a key of its own.
        formKey: v5(String(i), formKey),
      })
      hasNew ||= receipt.isNew
      receipts.push(...receipt.numbers.map((number) => ({ code: receipt.code, number })))
    }
    const act = {
      action: 'opinion.collect',
      thing: 'dialogue',
      id: dialogueId,
      detail: { villageId, opinions: receipts.length },
    } as const
    if (hasNew) await insertAudit(tx, context.commune.id, actor, act)
    return { receipts, receivedAt: context.now }
  })
}
