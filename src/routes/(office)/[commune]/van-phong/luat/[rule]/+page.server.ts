import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { endRuleVersion } from '#server/usecases/law/end-rule-version.ts'
import { previewRuleEnding } from '#server/usecases/law/preview-rule-version.ts'
import { readRule } from '#server/usecases/law/read-rule.ts'
import { refuseForm, refusePage } from '../../../../../answer-refusal.ts'
import { officeHref } from '../../../office-paths.ts'
import { addRule, previewRule } from '../rule-actions.ts'
import { emptyRule, fieldsOf } from '../rule-form.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const page = await readRule(locals.context, locals.actor, { rule: params.rule })
  if (isRefused(page)) refusePage(page)
  return {
    ...page,
    fields: fieldsOf(page.present),
    isSaved: url.searchParams.has('da-ghi'),
    allHref: officeHref(params.commune, '/luat'),
  }
}

async function typedEnding(request: Request) {
  const form = await request.formData()
  const typed = (name: string) => String(form.get(name) ?? '').trim()
  return {
    version: typed('version'),
    lastOn: typed('lastOn'),
    document: typed('endDocument'),
    why: typed('endWhy'),
  }
}

export const actions: Actions = {
  preview: previewRule,
  add: addRule,
  previewEnd: async ({ request, locals }) => {
    const ending = await typedEnding(request)
    const preview = await previewRuleEnding(locals.context, locals.actor, ending)
    const values = { ...emptyRule, ending }
    return isRefused(preview) ? refuseForm(preview, values) : { values, preview }
  },
  end: async ({ request, locals, params }) => {
    const ending = await typedEnding(request)
    const result = await endRuleVersion(locals.context, locals.actor, ending)
    if (isRefused(result)) return refuseForm(result, { ...emptyRule, ending })
    redirect(303, officeHref(params.commune, `/luat/${result.rule}?da-ghi=1`))
  },
}
