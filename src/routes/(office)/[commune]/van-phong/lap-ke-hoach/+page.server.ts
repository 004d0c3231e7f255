import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { removeTemplate } from '#server/usecases/plan/keep-template.ts'
import { readStart } from '#server/usecases/plan/read-start.ts'
import { startPlan } from '#server/usecases/plan/start-plan.ts'
import { refuseForm, refusePage } from '../../../../answer-refusal.ts'
import { dialogueHref, officeHref } from '../../office-paths.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params }) => {
  const read = await readStart(locals.context, locals.actor)
  if (isRefused(read)) refusePage(read)
  return { ...read, importHref: officeHref(params.commune, '/nhap-ke-hoach') }
}

export const actions: Actions = {
  start: async ({ request, locals, params }) => {
    const form = await request.formData()
    const typed = {
      from: String(form.get('from') ?? ''),
      date: String(form.get('date') ?? ''),
      villages: form.getAll('villages').map(String),
      otherVillages: String(form.get('otherVillages') ?? ''),
    }
    const others = typed.otherVillages.split(/[,;\n]/).filter((name) => name.trim() !== '')
    const input = { from: typed.from, date: typed.date, villages: [...typed.villages, ...others] }
    const result = await startPlan(locals.context, locals.actor, input)
    if (isRefused(result)) return refuseForm(result, { typed })
    redirect(303, dialogueHref(params.commune, result.dialogueId, '/ke-hoach'))
  },
  remove: async ({ request, locals, params }) => {
    const templateId = String((await request.formData()).get('template') ?? '')
    const result = await removeTemplate(locals.context, locals.actor, { templateId })
    if (isRefused(result)) refusePage(result)
    redirect(303, officeHref(params.commune, '/lap-ke-hoach'))
  },
}
