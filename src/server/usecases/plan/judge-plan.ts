import { compareDays, type IsoDate } from '#domain/calendar/iso-date.ts'
import { checkPlan } from '#domain/law/check-plan.ts'
import type { Finding } from '#domain/law/finding.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import { mendOf, type Mend } from '#domain/law/mend-plan.ts'
import type { Regime } from '#domain/law/regime.ts'
import type { Reader } from '../../database/connect.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import { listOverrides, type OverrideRow } from '../../store/overrides.ts'
import type { PlanRow } from '../../store/plans.ts'
import { listTasks, type TaskRow } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'

export interface JudgedFinding extends Finding {
  /** Names the finding as long as the plan has it: rule, place and day. */
  key: string
  /** The task in which it is recorded what was done, where there is one. */
  taskId: string | null
  /** What can still be done about it today; the plan that a change leads to stays here. */
  offer: Mend['kind']
  field: string | null
  /** Who set it aside, when, and why; null while it stands. */
  override: { by: string; at: number; reason: string } | null
  /** It keeps the plan from being issued. */
  isBlocking: boolean
}

export interface Judgement {
  regime: Regime
  findings: JudgedFinding[]
  /** The book that it was judged by. */
  law: LawBook
}

/**
 * What the law says of a plan as the office has it now. A date or a sum that a person has confirmed is the plan's own
 * word against its source; a duty recorded as done in time is no finding any more.
 */
export async function judgePlan(
  tx: Reader,
  context: Pick<Context, 'now'>,
  dialogue: Pick<DialogueRow, 'id'>,
  row: PlanRow,
): Promise<Judgement> {
  const law = await readLawBook(tx)
  const tasks = await listTasks(tx, dialogue.id)
  const overrides = await listOverrides(tx, dialogue.id)
  const { regime, findings } = checkPlan(row.content, law, { text: row.source_text, evidence: row.evidence })
  const open = findings.filter((finding) => !isConfirmed(finding, row.confirmed) && !isDoneInTime(finding, tasks))
  const keys = keysOf(open)
  return {
    regime,
    law,
    findings: open.map((finding, index) => {
      const key = keys[index] ?? ''
      const mend = mendOf(row.content, finding, law, today(context))
      const override = standing(overrides, key)
      return {
        ...finding,
        key,
        taskId: tasks.find(({ rule }) => rule === finding.rule)?.id ?? null,
        offer: mend.kind,
        field: mend.kind === 'look' ? mend.field : null,
        override,
        isBlocking: finding.level === 'block' && override === null,
      }
    }),
  }
}

/** The place in words of the table: where it is, or the number among several that are nowhere. */
function keysOf(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ rule, where, due }) => {
    const name = [rule, where ?? '', due ?? ''].join('|')
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}|${count}`
  })
}

function isConfirmed({ rule, where }: Finding, confirmed: readonly string[]): boolean {
  if ((rule !== 'WEEKDAY' && rule !== 'QUOTA-SUM') || where === null) return false
  return confirmed.some((path) => where === path || where.startsWith(`${path}.`))
}

function isDoneInTime({ rule, due }: Finding, tasks: readonly TaskRow[]): boolean {
  return tasks.some((task) => task.rule === rule && task.done_on !== null && isInTime(task.done_on, due))
}

function isInTime(doneOn: IsoDate, due: IsoDate | null): boolean {
  return due === null || compareDays(doneOn, due) <= 0
}

function standing(overrides: readonly OverrideRow[], key: string): JudgedFinding['override'] {
  const last = overrides.findLast(({ place }) => place === key)
  return last?.stands ? { by: last.by_name, at: last.at.getTime(), reason: last.reason } : null
}
