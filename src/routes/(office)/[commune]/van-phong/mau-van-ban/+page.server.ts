import { isRefused } from '#domain/refusal.ts'
import { readTemplates } from '#server/usecases/template/read-templates.ts'
import { refusePage } from '../../../../answer-refusal.ts'
import { officeHref } from '../../office-paths.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params }) => {
  const asked = await readTemplates(locals.context, locals.actor)
  if (isRefused(asked)) refusePage(asked)
  return {
    entries: asked.entries.map((entry) => ({
      ...entry,
      href: officeHref(params.commune, `/mau-van-ban/${entry.kind}`),
    })),
  }
}
