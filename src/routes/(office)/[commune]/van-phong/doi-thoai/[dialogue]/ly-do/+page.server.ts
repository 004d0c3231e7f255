import { error, redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { readOrigin } from '#server/usecases/dialogue/read-origin.ts'
import { recordOrigin } from '#server/usecases/dialogue/record-origin.ts'
import { refuseForm, refusePage } from '../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../office-paths.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await readOrigin(locals.context, locals.actor, { dialogueId: idOrNotFound(params.dialogue) })
  if (isRefused(page)) refusePage(page)
  if (!page.mayEdit) error(404)
  const { origin } = page
  return {
    fields: {
      kind: origin?.kind ?? 'yearly',
      askedOn: origin?.askedOn ?? '',
      askers: String(origin?.askers ?? ''),
      voters: String(origin?.voters ?? ''),
      note: origin?.note ?? '',
    },
    backHref: dialogueHref(params.commune, params.dialogue),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const typed = (name: string) => String(form.get(name) ?? '').trim()
    const values = {
      kind: typed('kind'),
      askedOn: typed('askedOn'),
      askers: typed('askers'),
      voters: typed('voters'),
      note: typed('note'),
    }
    const dialogueId = idOrNotFound(params.dialogue)
    const result = await recordOrigin(locals.context, locals.actor, { dialogueId, ...values })
    if (isRefused(result)) return refuseForm(result, values)
    redirect(303, dialogueHref(params.commune, dialogueId))
  },
}
