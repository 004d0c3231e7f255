import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { addRuleVersion } from '#server/usecases/law/add-rule-version.ts'
import { previewRuleVersion } from '#server/usecases/law/preview-rule-version.ts'
import { refuseForm } from '../../../../answer-refusal.ts'
import { officeHref } from '../../office-paths.ts'
import { typedRule } from './rule-form.ts'

interface Asked {
  request: Request
  locals: App.Locals
  params: { commune: string }
}

/** Shows what a version would change, with the form as it was typed. */
export async function previewRule({ request, locals }: Asked) {
  const values = await typedRule(request)
  const preview = await previewRuleVersion(locals.context, locals.actor, values)
  return isRefused(preview) ? refuseForm(preview, values) : { values, preview }
}

export async function addRule({ request, locals, params }: Asked) {
  const values = await typedRule(request)
  const added = await addRuleVersion(locals.context, locals.actor, values)
  if (isRefused(added)) return refuseForm(added, values)
  redirect(303, officeHref(params.commune, `/luat/${added.rule}?da-ghi=1`))
}
