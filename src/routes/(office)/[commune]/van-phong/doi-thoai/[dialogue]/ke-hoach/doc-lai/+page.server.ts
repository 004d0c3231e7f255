import { redirect } from '@sveltejs/kit'
import { planParts, type PlanPart } from '#domain/plan/compare-plans.ts'
import { isRefused, refuse } from '#domain/refusal.ts'
import { readPlanDraft } from '#server/usecases/plan/read-plan-draft.ts'
import { compareWithDraft, takeReading, type Comparison } from '#server/usecases/plan/reread-plan.ts'
import { refuseForm, refusePage } from '../../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../../office-paths.ts'
import { nothingSent, readSent, type SentSource } from '../../../../nhap-ke-hoach/sent-source.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const draft = await readPlanDraft(locals.context, locals.actor, { dialogueId })
  const planHref = dialogueHref(params.commune, dialogueId, '/ke-hoach')
  if (isRefused(draft)) {
    // An issued plan is amended on its own page.
    if (draft.refused === 'already-issued') redirect(303, planHref)
    refusePage(draft)
  }
  return { title: draft.dialogue.title, planHref }
}

interface Shown extends SentSource, Record<string, unknown> {
  /** Null until a file has been read. */
  comparison: Comparison | null
}

export const actions: Actions = {
  read: async ({ request, locals, params }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const read = await readSent(request)
    if (!read) return refuseForm(tooLarge, { ...nothingSent, comparison: null } satisfies Shown as Shown)
    const { sent, input, field } = read
    const compared = await compareWithDraft(locals.context, locals.actor, { dialogueId }, input)
    if (!isRefused(compared)) return { values: { ...sent, comparison: compared } satisfies Shown as Shown }
    const kept = compared.refused === 'not-a-plan' ? sent : { ...sent, base64: '' }
    return refuseForm({ ...compared, field }, { ...kept, comparison: null } satisfies Shown as Shown)
  },
  take: async ({ request, locals, params }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const read = await readSent(request)
    if (!read) return refuseForm(tooLarge, { ...nothingSent, comparison: null } satisfies Shown as Shown)
    const { form, sent, input } = read
    const base = Number(form.get('base'))
    const parts = form.getAll('part').filter(isPart)
    const taken = await takeReading(locals.context, locals.actor, { dialogueId, base, parts }, input)
    if (!isRefused(taken)) redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach'))
    // What others have changed meanwhile stands in the new comparison.
    const compared = await compareWithDraft(locals.context, locals.actor, { dialogueId }, input)
    const comparison = isRefused(compared) ? null : compared
    return refuseForm(taken, { ...sent, comparison } satisfies Shown as Shown)
  },
}

const tooLarge = refuse('too-large', { field: 'file' })

function isPart(value: unknown): value is PlanPart {
  return planParts.some((part) => part === value)
}
