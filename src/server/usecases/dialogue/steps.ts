import { compareDays, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import type { TaskView } from '../task/task-view.ts'

export type StepKey = 'issue-plan' | 'collect' | 'invite' | 'meet' | 'conclude'

export interface Step {
  key: StepKey
  /** The day it was done, or the last day for it. */
  day: IsoDate | null
  state: 'done' | 'current' | 'ahead'
  isLate: boolean
}

interface Course {
  dialogue: Pick<DialogueRow, 'state' | 'held_on'>
  planIssuedOn: IsoDate | null
  invitedOn: IsoDate | null
  concludedOn: IsoDate | null
  tasks: TaskView[]
  day: IsoDate
}

/** The five steps of a dialogue from plan to conclusion; the first that is not done is the current one. */
export function stepsOf({ dialogue, planIssuedOn, invitedOn, concludedOn, tasks, day }: Course): Step[] {
  const task = (...rules: string[]) => tasks.find(({ rule }) => rule !== null && rules.includes(rule))
  const collect = task('DLG-QCOLLECT')
  const invite = task('DLG-INVITE')
  const report = task('DLG-REPORT') ?? task('DLG-RESULT')
  const isHeld = dialogue.state === 'held' || dialogue.state === 'concluded'
  const steps: { key: StepKey; doneOn: IsoDate | null; dueOn: IsoDate | null }[] = [
    { key: 'issue-plan', doneOn: planIssuedOn, dueOn: null },
    { key: 'collect', doneOn: collect?.doneOn ?? null, dueOn: collect?.dueOn ?? null },
    { key: 'invite', doneOn: invite?.doneOn ?? invitedOn, dueOn: invite?.dueOn ?? null },
    { key: 'meet', doneOn: isHeld ? dialogue.held_on : null, dueOn: dialogue.held_on },
    { key: 'conclude', doneOn: concludedOn, dueOn: report?.dueOn ?? null },
  ]
  const isTold = ({ key }: (typeof steps)[number]) => key !== 'collect' || collect !== undefined
  const told = steps.filter(isTold)
  const current = told.findIndex(({ doneOn }) => doneOn === null)
  return told.map(({ key, doneOn, dueOn }, index) => ({
    key,
    day: doneOn ?? dueOn,
    state: doneOn !== null ? 'done' : index === current ? 'current' : 'ahead',
    isLate: doneOn === null && dueOn !== null && compareDays(dueOn, day) < 0,
  }))
}
