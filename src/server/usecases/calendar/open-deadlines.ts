import { legalDay, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { Reader } from '../../database/connect.ts'
import { listCommitments } from '../../store/commitments.ts'
import { listDialogues } from '../../store/dialogues.ts'
import { listOpenEntries } from '../../store/ledger.ts'
import { listTasksDue } from '../../store/tasks.ts'

export interface OpenDeadline {
  kind: 'task' | 'opinion' | 'promise'
  id: string
  what: string
  dialogueId: string
  dialogue: string
  dueOn: IsoDate
  /** The day of the dialogue, where one is named. */
  heldOn: IsoDate | null
  /** The day from which an opinion's limit is counted; null where its matter was given a day. */
  receivedOn: IsoDate | null
  /** Work of a plan that is not issued yet: its days follow the plan. */
  isDraft: boolean
}

const endOfTime = '9999-12-31'

/** Everything that the office still owes by a day, over all its dialogues. */
export async function openDeadlines(tx: Reader): Promise<OpenDeadline[]> {
  const dialogues = new Map((await listDialogues(tx)).map((dialogue) => [dialogue.id, dialogue]))
  const tasks = (await listTasksDue(tx, endOfTime)).flatMap((task): OpenDeadline[] => {
    const dialogue = dialogues.get(task.dialogue_id)
    const isDraft = dialogue?.state === 'drafting'
    const of = {
      dialogueId: task.dialogue_id,
      dialogue: task.title,
      heldOn: dialogue?.held_on ?? null,
      receivedOn: null,
      isDraft,
    }
    return task.due_on === null ? [] : [{ kind: 'task', id: task.id, what: task.what, dueOn: task.due_on, ...of }]
  })
  const opinions = (await listOpenEntries(tx)).flatMap((entry): OpenDeadline[] => {
    const of = { dialogueId: entry.dialogue_id, dialogue: entry.title, heldOn: entry.held_on, isDraft: false }
    const isGiven = entry.answer_due_on !== null && entry.answer_due_on === entry.due_on
    const receivedOn = isGiven ? null : legalDay(entry.received_at.getTime())
    const what = `YK-${String(entry.number).padStart(4, '0')}`
    return entry.due_on === null
      ? []
      : [{ kind: 'opinion', id: entry.opinion_id, what, dueOn: entry.due_on, receivedOn, ...of }]
  })
  const promises = (await listCommitments(tx))
    .filter(({ state }) => state === 'open')
    .map((one): OpenDeadline => ({
      kind: 'promise',
      id: one.id,
      what: one.what,
      dialogueId: one.dialogue_id,
      dialogue: one.dialogue_title,
      dueOn: one.due_on,
      heldOn: null,
      receivedOn: null,
      isDraft: false,
    }))
  return [...tasks, ...opinions, ...promises].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
}
