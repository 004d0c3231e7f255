import type { FoundedCommune } from '#server/demo/found-commune.ts'
import { idOf } from '#server/usecases/commune/found-units.ts'
import { newId } from '#server/ids.ts'
import type { Writer } from '../../database/connect.ts'
import { freezeCommitments, insertCommitment } from '../../store/commitments.ts'
import { updateDialogue } from '../../store/dialogues.ts'
import { freezeEscalations, insertEscalation } from '../../store/escalations.ts'
import { setTermOfMatter } from '../../store/ledger.ts'
import { freezeOutcomes, insertOutcome } from '../../store/outcomes.ts'
import { insertSession } from '../../store/sessions.ts'
import type { Context } from '../context.ts'
import type { OpenDialogue } from '../opinion/open-dialogue.fixture.ts'

export const firstDueOn = '2026-12-31'

export interface Ended {
  answered?: string[]
  promised?: { matterId: string; kind: 'reply' | 'act' }[]
  passedUp?: string[]
}

/** Ends matters in a session of 20 December; provisional until `conclude`. */
export async function endMatters(
  context: Context,
  founded: FoundedCommune,
  { dialogueId }: OpenDialogue,
  ended: Ended,
) {
  const common = { commune_id: founded.commune.id, dialogue_id: dialogueId }
  const sessionId = newId()
  const promises: string[] = []
  const escalations: string[] = []
  await context.transact(async (tx) => {
    await insertSession(tx, { ...common, id: sessionId, ordinal: 1, state: 'closed', chain: '' })
    const outcome = async (
      matterId: string,
      more: Omit<Parameters<typeof insertOutcome>[1], keyof typeof common | 'matter_id' | 'session_id'>,
    ) => {
      await insertOutcome(tx, { ...common, matter_id: matterId, session_id: sessionId, ...more })
      await setTermOfMatter(tx, matterId, more.kind, context.now)
    }
    for (const matterId of ended.answered ?? []) {
      await outcome(matterId, { kind: 'answered', text: 'Đã trả lời tại hội trường', answered_by: 'Chủ tịch UBND xã' })
    }
    for (const { matterId, kind } of ended.promised ?? []) {
      const id = await promise(tx, founded, dialogueId, matterId, kind)
      promises.push(id)
      await outcome(matterId, { kind: 'promised', text: 'Sửa xong', commitment_id: id })
    }
    for (const matterId of ended.passedUp ?? []) {
      const id = newId()
      await insertEscalation(tx, { ...common, id, matter_id: matterId, addressee: 'Sở Xây dựng' })
      escalations.push(id)
      await outcome(matterId, { kind: 'passed-up', text: 'Vượt thẩm quyền', escalation_id: id })
    }
    await updateDialogue(tx, dialogueId, { state: 'held' })
  })
  return { promises, escalations }
}

async function promise(
  tx: Writer,
  founded: FoundedCommune,
  dialogueId: string,
  matterId: string,
  kind: 'reply' | 'act',
) {
  const id = newId()
  await insertCommitment(tx, {
    commune_id: founded.commune.id,
    dialogue_id: dialogueId,
    id,
    matter_id: matterId,
    kind,
    what: 'Sửa xong',
    office_id: idOf(founded.offices, 'kinh-te'),
    executor: 'Hợp tác xã',
    first_due_on: firstDueOn,
    due_on: firstDueOn,
  })
  return id
}

export async function conclude(context: Context, { dialogueId }: OpenDialogue) {
  await context.transact(async (tx) => {
    await freezeOutcomes(tx, dialogueId, context.now)
    await freezeCommitments(tx, dialogueId, context.now)
    await freezeEscalations(tx, dialogueId, context.now)
    await updateDialogue(tx, dialogueId, { state: 'concluded', concluded_at: new Date(context.now) })
  })
}
