import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { opinionText, optionalId, optionalWords } from './fields.ts'
import { onItsSheet } from '../sheet/use-sheet.ts'
import { isVillage, receiveSubmission, takesOpinions, type Incoming } from './receive-submission.ts'

export const enterOpinionsInput = z
  .object({
    dialogueId: z.uuid(),
    /** The opinions of one paper sheet. */
    texts: z.array(opinionText).min(1).max(100),
    villageId: optionalId,
    name: optionalWords,
    phone: optionalWords,
    address: optionalWords,
    /** Asked for an answer in writing. */
    wantsLetter: z.boolean().default(false),
    formKey: z.uuid(),
    /** Printed on the sheet, where it carries one. */
    sheetCode: optionalWords,
  })
  .superRefine(({ name, phone, address, wantsLetter }, check) => {
    // A wish or an address that belongs to nobody would be lost without a word.
    const isNobodys = wantsLetter ? !name : address !== null && !name && !phone
    if (isNobodys) check.addIssue({ code: 'custom', path: ['name'], message: 'no-name' })
  })

function senderOf({ name, phone, address, wantsLetter }: z.output<typeof enterOpinionsInput>): Incoming['sender'] {
  if (!name && !phone) return null
  return { name, phone, address, wants_letter: wantsLetter }
}
export type EnterOpinionsInput = z.input<typeof enterOpinionsInput>

/** The office types what came on paper, by telephone or across the counter: one submission, one code, for the sender. */
export async function enterOpinions(
  context: Context,
  actor: Actor,
  raw: EnterOpinionsInput,
): Promise<{ code: string; numbers: number[]; receivedAt: number } | Refused> {
  const parsed = enterOpinionsInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const input = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, input.dialogueId)
    if (!dialogue || !can(actor, 'opinion.enter', { communeId: context.commune.id })) return refuse('not-found')
    if (!takesOpinions(dialogue)) return refuse('wrong-state')
    if (!(await isVillage(tx, input.villageId))) return refuse('invalid-input', { field: 'villageId' })
    const incoming: Incoming = {
      dialogue,
      channel: 'office',
      villageId: input.villageId,
      texts: input.texts,
      sender: senderOf(input),
      receivedBy: actorKey(actor),
      linkId: null,
      formKey: input.formKey,
    }
    const onSheet = await onItsSheet(tx, incoming, input.sheetCode)
    if (isRefused(onSheet)) return onSheet
    const receipt = await receiveSubmission(tx, context, onSheet)
    const { code, numbers, receivedAt, isNew, submissionId } = receipt
    const act = {
      action: 'opinion.enter',
      thing: 'submission',
      id: submissionId,
      detail: { opinions: numbers.length },
    } as const
    if (isNew) await insertAudit(tx, context.commune.id, actor, act)
    return { code, numbers, receivedAt }
  })
}
