import { nextGroup } from '#domain/task/next-group.ts'
import { daysBetween, yearOf, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listCommitments, type CommitmentOnRecord } from '../../store/commitments.ts'
import { listDialogues, type DialogueRow } from '../../store/dialogues.ts'
import { today, type Context } from '../context.ts'
import type { TaskOnRecord } from '../task/tasks-on-record.ts'
import { blockersOf, type Blocker } from './blockers.ts'
import { situationOf } from './read-overview.ts'

interface OfDialogue {
  dialogueId: string
  slug: string
  title: string
}

export interface DuePromise extends OfDialogue {
  id: string
  what: string
  office: string
  dueOn: IsoDate
  /** 0 on the day itself. */
  daysLate: number
}

export interface Today {
  today: IsoDate
  /** Of the person's own unit first. */
  tasksDueToday: (TaskOnRecord & OfDialogue)[]
  tasksLate: (TaskOnRecord & OfDialogue)[]
  /** In the next seven days. */
  tasksSoon: (TaskOnRecord & OfDialogue)[]
  promisesSoon: DuePromise[]
  promisesDueToday: DuePromise[]
  promisesLate: DuePromise[]
  /** What is in the way of each dialogue that goes on. */
  blocks: (OfDialogue & { blockers: Blocker[] })[]
  /** For the sidebar: what is due or late. */
  count: number
}

/** What a day asks of the office, over all dialogues of the commune. */
export async function readToday(context: Context, actor: Actor): Promise<Today | Refused> {
  if (!can(actor, 'dialogue.read', { communeId: context.commune.id })) return refuse('not-found')
  const day = today(context)
  return context.transact(async (tx) => {
    const tasks: (TaskOnRecord & OfDialogue)[] = []
    const blocks: Today['blocks'] = []
    for (const dialogue of await listDialogues(tx)) {
      const of = { dialogueId: dialogue.id, slug: dialogue.slug, title: dialogue.title }
      const situation = await situationOf(tx, context, actor, dialogue)
      if (!isOldDraft(dialogue, day)) tasks.push(...situation.tasks.map((task) => ({ ...task, ...of })))
      const blockers = blockersOf(situation)
      if (blockers.length > 0) blocks.push({ ...of, blockers })
    }
    const open = (await listCommitments(tx)).filter(({ state }) => state === 'open')
    const dated = open.map((promise) => duePromise(promise, day))
    const promises = dated.filter(({ daysLate }) => daysLate >= 0)
    const late = ownFirst(tasks.filter(({ state }) => state === 'late'))
    const due = ownFirst(tasks.filter(({ state }) => state === 'today'))
    return {
      today: day,
      tasksDueToday: due,
      tasksLate: late,
      tasksSoon: ownFirst(tasks.filter((task) => nextGroup(task, day) === 'week')),
      promisesSoon: dated.filter(({ dueOn }) => nextGroup({ isClosed: false, dueOn }, day) === 'week'),
      promisesDueToday: promises.filter(({ daysLate }) => daysLate === 0),
      promisesLate: promises.filter(({ daysLate }) => daysLate > 0),
      blocks,
      count: due.length + late.length + promises.length,
    }
  })
}

/** A plan of an earlier year that was never issued is one to copy from: nobody is late with its work. */
function isOldDraft({ state, held_on }: DialogueRow, day: IsoDate): boolean {
  return state === 'drafting' && held_on !== null && yearOf(held_on) < yearOf(day)
}

function duePromise(row: CommitmentOnRecord, day: IsoDate): DuePromise {
  return {
    id: row.id,
    dialogueId: row.dialogue_id,
    slug: row.dialogue_slug,
    title: row.dialogue_title,
    what: row.what,
    office: row.office,
    dueOn: row.due_on,
    daysLate: daysBetween(row.due_on, day),
  }
}

/** Within one's own and the others', the longest late and the soonest due first. */
function ownFirst<Task extends TaskOnRecord>(tasks: Task[]): Task[] {
  return tasks.toSorted((a, b) => Number(b.isMine) - Number(a.isMine) || b.daysLate - a.daysLate)
}
