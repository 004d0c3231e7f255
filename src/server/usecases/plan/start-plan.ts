import { z } from 'zod'
import { isIsoDate, yearOf } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { beginPlan } from '#domain/plan/begin-plan.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { shippedTemplate } from '#domain/plan/shipped-template.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { findPlanTemplate } from '../../store/plan-templates.ts'
import { findPlan } from '../../store/plans.ts'
import { listTopics } from '../../store/topics.ts'
import { listAssociations } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { typedWords } from '../typed-words.ts'
import type { Why } from './change-plan.ts'
import { createDialogue, type CreatedDialogue } from './create-dialogue.ts'

export const startPlanInput = z.object({
  /** `blank`, `shipped`, `template:<id>` or `dialogue:<id>`. */
  from: z
    .string()
    .regex(/^(blank|shipped|(template|dialogue):.+)$/)
    .refine((typed) => !typed.includes(':') || z.uuid().safeParse(typed.split(':')[1]).success),
  villages: z.array(typedWords(200, 1)).min(1).max(100),
  date: z.union([z.literal('').transform(() => null), z.string().refine(isIsoDate)]),
})
export type StartPlanInput = z.input<typeof startPlanInput>

/** Begins a plan from last year's, from a template or from nothing; what it still lacks is asked on its page. */
export async function startPlan(
  context: Context,
  actor: Actor,
  input: StartPlanInput,
): Promise<CreatedDialogue | Refused> {
  const parsed = startPlanInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { from, villages, date } = parsed.data
  if (!can(actor, 'plan.import', { communeId: context.commune.id })) return refuse('not-found')
  return context.transact(async (tx) => {
    const model = await modelOf(tx, context, from)
    if (isRefused(model)) return model
    const { holidays } = await readLawBook(tx)
    const day = date ?? today(context)
    const plan = beginPlan(model.plan, { villages: [...new Set(villages)], date, year: yearOf(day), holidays })
    const source = { text: '', name: '' }
    const reading = { plan, evidence: {}, confidence: {} }
    const created = await createDialogue(tx, context, actor, { reading, source, why: model.why })
    const detail = { slug: created.slug, from: model.why.cause }
    const act = { action: 'plan.import', thing: 'dialogue', id: created.dialogueId, detail } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return created
  })
}

async function modelOf(tx: Writer, context: Context, from: string): Promise<{ plan: Plan; why: Why } | Refused> {
  const [source, id = ''] = from.split(':')
  if (source === 'dialogue') {
    const dialogue = await findDialogue(tx, id)
    const row = dialogue && (await findPlan(tx, id))
    if (!dialogue || !row) return refuse('not-found')
    return { plan: row.content, why: { cause: 'copied', reason: `Chép từ ${dialogue.title}` } }
  }
  if (source === 'template') {
    const template = await findPlanTemplate(tx, id)
    if (!template) return refuse('not-found')
    return { plan: template.content, why: { cause: 'template', reason: `Từ mẫu ${template.name}` } }
  }
  const { kind } = context.commune
  const shipped = shippedTemplate({
    kind,
    topics: (await listTopics(tx)).map(({ name }) => name),
    associations: (await listAssociations(tx, today(context))).map(({ name }) => name),
  })
  return source === 'blank'
    ? { plan: blank(shipped), why: { cause: 'blank' } }
    : { plan: shipped, why: { cause: 'template' } }
}

/** Nothing but what every plan has: its kind and the archive among the recipients. */
function blank(shipped: Plan): Plan {
  return {
    ...shipped,
    legalBases: [],
    purposes: [],
    requirements: [],
    topics: [],
    duration: null,
    chair: null,
    agendaSteps: [],
    participants: [],
    quotas: [],
    deadlines: [],
    tasks: [],
    distributionList: ['Lưu: VT, VP'],
  }
}
