import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { Words } from '#domain/law/rule.ts'
import type { DialogueFigures } from '../../store/dialogue-figures.ts'
import type { DialogueState } from '../../store/tables/dialogues.ts'
import type { MissingField } from '../plan/missing-for-issue.ts'
import type { TaskView } from '../task/task-view.ts'

/** What is to be done before the next step, each with the page that mends it. */
export type Blocker = { link: BlockerLink; isUrgent: boolean } & (
  | { kind: 'plan-incomplete'; missing: MissingField[] }
  | { kind: 'plan-blocked'; findings: { key: string; why: Words }[] }
  | { kind: 'plan-not-issued' }
  | { kind: 'notice-not-recorded'; taskId: string; dueOn: IsoDate | null; source: string | null }
  | { kind: 'result-not-recorded'; taskId: string; dueOn: IsoDate | null; source: string | null }
  | { kind: 'ungrouped-opinions'; count: number }
  | { kind: 'matters-without-office'; count: number; titles: string[] }
  | { kind: 'answers-missing'; count: number; of: number }
  | { kind: 'seats-missing'; quotaId: string; organization: string; count: number }
  | { kind: 'outcomes-missing'; count: number; titles: string[] }
  | { kind: 'conclusion-missing' }
)

/** Pages of a dialogue, by their meaning; the routes know their addresses. */
export type BlockerLink =
  'plan' | 'findings' | 'amendment' | 'tasks' | 'opinions' | 'matters' | 'seats' | 'session' | 'conclusion'

interface Situation {
  state: DialogueState
  missing: MissingField[]
  /** What the law holds against the draft, or against the draft of its amendment. */
  blocking: { key: string; why: Words }[]
  tasks: TaskView[]
  figures: DialogueFigures
  quotas: { id: string; organization: string; free: number }[]
}

/** The first is the one to begin with. */
export function blockersOf(now: Situation): Blocker[] {
  switch (now.state) {
    case 'drafting':
      return beforeIssue(now)
    case 'preparing':
      return beforeSession(now)
    case 'in-session':
      return dutyOfLaw(now.tasks, 'DLG-NOTICE', 'notice-not-recorded')
    case 'held':
      return afterSession(now)
    case 'concluded':
      return dutyOfLaw(now.tasks, 'DLG-RESULT', 'result-not-recorded')
  }
}

function beforeIssue({ missing, blocking, tasks }: Situation): Blocker[] {
  const own: Blocker[] = [
    ...(missing.length > 0 ? [{ kind: 'plan-incomplete', missing, link: 'plan', isUrgent: true } as const] : []),
    ...blocked(blocking, 'findings'),
  ]
  const ready = { kind: 'plan-not-issued', link: 'plan', isUrgent: true } as const
  return [...(own.length > 0 ? own : [ready]), ...dutyOfLaw(tasks, 'DLG-NOTICE', 'notice-not-recorded')]
}

function blocked(findings: Situation['blocking'], link: BlockerLink): Blocker[] {
  return findings.length > 0 ? [{ kind: 'plan-blocked', findings, link, isUrgent: true }] : []
}

function beforeSession({ blocking, tasks, figures, quotas }: Situation): Blocker[] {
  return [
    ...blocked(blocking, 'amendment'),
    ...dutyOfLaw(tasks, 'DLG-NOTICE', 'notice-not-recorded'),
    ...ungrouped(figures),
    ...withoutOffice(figures),
    ...withoutAnswer(figures),
    ...quotas.flatMap(({ id, organization, free }): Blocker[] =>
      free > 0
        ? [{ kind: 'seats-missing', quotaId: id, organization, count: free, link: 'seats', isUrgent: false }]
        : [],
    ),
  ]
}

function afterSession({ tasks, figures }: Situation): Blocker[] {
  const titles = figures.mattersWithoutOutcome
  const open: Blocker[] =
    titles.length > 0
      ? [
          {
            kind: 'outcomes-missing',
            count: titles.length,
            titles: titles.slice(0, 3),
            link: 'conclusion',
            isUrgent: true,
          },
        ]
      : [{ kind: 'conclusion-missing', link: 'conclusion', isUrgent: true }]
  return [...open, ...ungrouped(figures), ...dutyOfLaw(tasks, 'DLG-RESULT', 'result-not-recorded')]
}

/**
 * Luật 72/2025 Điều 43: the notice before the dialogue, the results after it. Several tasks may serve the one duty,
 * and one that is done fulfils it. The last day and later are urgent.
 */
function dutyOfLaw(tasks: TaskView[], rule: string, kind: 'notice-not-recorded' | 'result-not-recorded'): Blocker[] {
  const own = tasks.filter((task) => task.rule === rule)
  const [next] = own.toSorted((a, b) => b.daysLate - a.daysLate)
  if (!next || own.some(({ doneOn }) => doneOn !== null)) return []
  const isUrgent = next.state === 'late' || next.state === 'today'
  return [{ kind, taskId: next.id, dueOn: next.dueOn, source: next.source, link: 'tasks', isUrgent }]
}

function ungrouped({ ungroupedOpinions: count }: DialogueFigures): Blocker[] {
  return count > 0 ? [{ kind: 'ungrouped-opinions', count, link: 'opinions', isUrgent: false }] : []
}

function withoutOffice({ mattersWithoutOffice: titles }: DialogueFigures): Blocker[] {
  if (titles.length === 0) return []
  const count = titles.length
  return [{ kind: 'matters-without-office', count, titles: titles.slice(0, 3), link: 'matters', isUrgent: false }]
}

function withoutAnswer({ mattersWithoutAnswer, matters }: DialogueFigures): Blocker[] {
  const count = mattersWithoutAnswer.length
  return count > 0 ? [{ kind: 'answers-missing', count, of: matters, link: 'matters', isUrgent: false }] : []
}
