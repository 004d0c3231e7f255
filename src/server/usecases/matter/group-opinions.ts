import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue, type DialogueRow } from '../../store/dialogues.ts'
import { updateLedgerEntry } from '../../store/ledger.ts'
import { findMatter, insertMatter, nextMatterNumber, type MatterOnRecord } from '../../store/matters.ts'
import { findTopic } from '../../store/topics.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { optionalId } from '../opinion/fields.ts'
import { lockOpinion } from '../opinion/lock-opinion.ts'
import { removeEmptyMatter } from './remove-empty-matter.ts'

export const groupOpinionsInput = z
  .object({
    dialogueId: z.uuid(),
    opinionIds: z.array(z.uuid()).min(1).max(500),
    /** An existing matter, or a title for a new one. */
    matterId: optionalId.optional(),
    title: z.string().trim().max(300).optional(),
    topicId: optionalId.optional(),
  })
  .superRefine((form, check) => {
    if (!form.matterId && !form.title) check.addIssue({ code: 'custom', path: ['title'], message: 'empty' })
  })
export type GroupOpinionsInput = z.input<typeof groupOpinionsInput>
type Grouping = z.output<typeof groupOpinionsInput>

export interface Grouped {
  matterId: string
  number: number
  /** The office that answers for the topic: a suggestion for the routing. */
  suggestedOfficeId: string | null
}

/** Puts opinions about the same object in the same place together. The ledger's terms do not change by it. */
export async function groupOpinions(
  context: Context,
  actor: Actor,
  raw: GroupOpinionsInput,
): Promise<Grouped | Refused> {
  const parsed = groupOpinionsInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const input = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, input.dialogueId)
    if (!dialogue || !can(actor, 'matter.group', { communeId: context.commune.id })) return refuse('not-found')
    // Locked in one order, so that two people who group at once do not wait for each other for ever.
    const ids = [...new Set(input.opinionIds)].toSorted()
    const earlier = new Set<string>()
    for (const id of ids) {
      const opinion = await lockOpinion(tx, id)
      if (opinion?.dialogue_id !== dialogue.id) return refuse('not-found')
      if (opinion.term !== 'open') return refuse('opinion-not-open')
      if (opinion.matter_id) earlier.add(opinion.matter_id)
    }
    const matter = await (input.matterId
      ? existingMatter(tx, dialogue, input.matterId)
      : newMatter(tx, context, dialogue, input))
    if (isRefused(matter)) return matter
    // An opinion that joins a routed matter goes to the office that has it.
    const owned =
      matter.office_id && matter.answer_due_on ? { office_id: matter.office_id, due_on: matter.answer_due_on } : {}
    // What joins a matter that was dealt with in the hall shares its outcome.
    const ended = matter.outcome_kind ? { term: matter.outcome_kind } : {}
    for (const id of ids) await updateLedgerEntry(tx, id, { matter_id: matter.id, ...owned, ...ended }, context.now)
    for (const id of earlier) await removeEmptyMatter(tx, id)
    const act = { action: 'matter.group', thing: 'matter', id: matter.id, detail: { opinions: ids } } as const
    await insertAudit(tx, context.commune.id, actor, act)
    const topic = matter.topic_id ? await findTopic(tx, matter.topic_id) : undefined
    return { matterId: matter.id, number: matter.number, suggestedOfficeId: topic?.office_id ?? null }
  })
}

type MatterForGroup = Pick<
  MatterOnRecord,
  'id' | 'number' | 'office_id' | 'answer_due_on' | 'topic_id' | 'outcome_kind'
>

/** Until the conclusion freezes it, a matter takes in opinions that the office finds to be about the same thing. */
async function existingMatter(tx: Writer, dialogue: DialogueRow, id: string): Promise<MatterForGroup | Refused> {
  const matter = await findMatter(tx, id)
  if (!matter || matter.dialogue_id !== dialogue.id) return refuse('not-found')
  return ['preparing', 'in-session', 'held'].includes(dialogue.state) ? matter : refuse('wrong-state')
}

/** While the session is open new matters are raised in it; after it, one waits for another session of the dialogue. */
async function newMatter(
  tx: Writer,
  context: Context,
  dialogue: DialogueRow,
  { title, topicId }: Grouping,
): Promise<MatterForGroup | Refused> {
  if (dialogue.state !== 'preparing' && dialogue.state !== 'held') return refuse('wrong-state')
  if (topicId && !(await findTopic(tx, topicId))) return refuse('invalid-input', { field: 'topicId' })
  const matter = {
    id: newId(),
    number: await nextMatterNumber(tx, dialogue.id),
    topic_id: topicId ?? null,
    office_id: null,
    answer_due_on: null,
  }
  const own = { commune_id: context.commune.id, dialogue_id: dialogue.id, title: title ?? '' }
  await insertMatter(tx, { ...own, ...matter, created_at: new Date(context.now) })
  return { ...matter, outcome_kind: null }
}
