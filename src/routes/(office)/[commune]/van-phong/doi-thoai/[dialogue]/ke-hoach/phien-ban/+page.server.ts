import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { readPlanVersions } from '#server/usecases/plan/read-plan-versions.ts'
import { restorePlanVersion } from '#server/usecases/plan/restore-plan-version.ts'
import { refuseForm, refusePage } from '../../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../../office-paths.ts'
import type { Actions, PageServerLoad } from './$types.js'

function numberIn(search: URLSearchParams, name: string): number | undefined {
  const typed = search.get(name) ?? ''
  return /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const from = numberIn(url.searchParams, 'tu')
  const to = numberIn(url.searchParams, 'den')
  const read = await readPlanVersions(locals.context, locals.actor, { dialogueId, from, to })
  if (isRefused(read)) refusePage(read)
  const here = dialogueHref(params.commune, dialogueId, '/ke-hoach/phien-ban')
  return {
    ...read,
    versions: read.versions.map((version) => ({
      ...version,
      compareHref: version.number > 1 ? `${here}?tu=${version.number - 1}&den=${version.number}#so-sanh` : null,
    })),
    isMoved: url.searchParams.has('da-doi'),
    planHref: dialogueHref(params.commune, dialogueId, '/ke-hoach'),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const number = Number((await request.formData()).get('number'))
    const result = await restorePlanVersion(locals.context, locals.actor, { dialogueId, number })
    if (isRefused(result)) return refuseForm(result, {})
    redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach/phien-ban'))
  },
}
