import { isRefused } from '#domain/refusal.ts'
import { readRules } from '#server/usecases/law/read-rules.ts'
import { refusePage } from '../../../../answer-refusal.ts'
import { officeHref } from '../../office-paths.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const on = url.searchParams.get('ngay') || undefined
  const words = url.searchParams.get('tim') ?? ''
  const asked = await readRules(locals.context, locals.actor, { on, words })
  if (isRefused(asked)) refusePage(asked)
  return {
    ...asked,
    words,
    groups: asked.groups.map(({ subject, rules }) => ({
      subject,
      rules: rules.map((rule) => ({ ...rule, href: officeHref(params.commune, `/luat/${rule.id}`) })),
    })),
    newHref: officeHref(params.commune, '/luat/moi'),
  }
}
