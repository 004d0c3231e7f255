import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogueBySlug } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { opinionText, optionalId, optionalWords } from './fields.ts'
import { isVillage, receiveSubmission, takesOpinions } from './receive-submission.ts'

export const submitOpinionInput = z
  .object({
    dialogueSlug: z.string().max(200),
    text: opinionText,
    villageId: optionalId,
    senderChoice: z.enum(['office-only', 'anonymous']),
    name: optionalWords,
    phone: optionalWords,
    formKey: z.uuid(),
  })
  .superRefine((form, check) => {
    if (form.senderChoice === 'office-only' && !form.name) {
      check.addIssue({ code: 'custom', path: ['name'], message: 'empty' })
    }
  })
export type SubmitOpinionInput = z.input<typeof submitOpinionInput>

export interface OpinionReceipt {
  code: string
  number: number
  /** Milliseconds since the epoch. */
  receivedAt: number
}

/** Anybody says one thing, without an account. Posting the same form twice gives the same receipt. */
export async function submitOpinion(
  context: Context,
  actor: Actor,
  raw: SubmitOpinionInput,
): Promise<OpinionReceipt | Refused> {
  const parsed = submitOpinionInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const input = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogueBySlug(tx, input.dialogueSlug)
    if (!dialogue || dialogue.state === 'drafting' || !can(actor, 'opinion.submit')) return refuse('not-found')
    if (!takesOpinions(dialogue)) return refuse('wrong-state')
    if (!(await isVillage(tx, input.villageId))) return refuse('invalid-input', { field: 'villageId' })
    const receipt = await receiveSubmission(tx, context, {
      dialogue,
      channel: 'web',
      villageId: input.villageId,
      texts: [input.text],
      // A name typed before "anonymous" was chosen is not kept.
      sender: input.senderChoice === 'office-only' ? { name: input.name, phone: input.phone } : null,
      receivedBy: null,
      linkId: null,
      formKey: input.formKey,
    })
    const [number] = receipt.numbers
    if (number === undefined) throw new Error('a submission without an opinion')
    if (receipt.isNew) {
      await insertAudit(tx, context.commune.id, actor, {
        action: 'opinion.submit',
        thing: 'submission',
        id: receipt.submissionId,
      })
    }
    return { code: receipt.code, number, receivedAt: receipt.receivedAt }
  })
}
