import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listDialogues } from '../../store/dialogues.ts'
import { listCommitments } from '../../store/commitments.ts'
import { listPlanTemplates } from '../../store/plan-templates.ts'
import { findPlan } from '../../store/plans.ts'
import { listVillages } from '../../store/units.ts'
import { today, type Context } from '../context.ts'

export interface PlanContents {
  topics: number
  steps: number
  tasks: number
  deadlines: number
  seats: number
  villages: string[]
}

export interface StartPage {
  today: string
  villages: { name: string; shortName: string }[]
  dialogues: {
    id: string
    title: string
    heldOn: string | null
    contents: PlanContents
    /** What was promised there: the report of the next dialogue begins with it. */
    promises: { what: string; dueOn: string; isKept: boolean }[]
  }[]
  templates: { id: string; name: string; who: string; contents: PlanContents }[]
}

const mostDialogues = 8

/** What a new plan can begin from, and what each would bring. */
export async function readStart(context: Context, actor: Actor): Promise<StartPage | Refused> {
  if (!can(actor, 'plan.import', { communeId: context.commune.id })) return refuse('not-found')
  return context.transact(async (tx) => {
    const promises = Map.groupBy(await listCommitments(tx), ({ dialogue_id }) => dialogue_id)
    const dialogues: StartPage['dialogues'] = []
    for (const { id, title, held_on } of await listDialogues(tx)) {
      if (dialogues.length === mostDialogues) break
      const plan = await findPlan(tx, id)
      if (!plan) continue
      const own = promises.get(id) ?? []
      dialogues.push({
        id,
        title,
        heldOn: held_on,
        contents: contentsOf(plan.content),
        promises: own.map(({ what, due_on, state }) => ({ what, dueOn: due_on, isKept: state === 'kept' })),
      })
    }
    return {
      today: today(context),
      villages: (await listVillages(tx, today(context))).map(({ name, short_name }) => ({
        name,
        shortName: short_name,
      })),
      dialogues,
      templates: (await listPlanTemplates(tx)).map(({ id, name, made_by_name, content }) => ({
        id,
        name,
        who: made_by_name,
        contents: contentsOf(content),
      })),
    }
  })
}

function contentsOf(plan: Plan): PlanContents {
  return {
    topics: plan.topics.length,
    steps: plan.agendaSteps.length,
    tasks: plan.tasks.length,
    deadlines: plan.deadlines.length,
    seats: plan.quotas.reduce((sum, { count }) => sum + count, 0),
    villages: plan.villages,
  }
}
