import { isRefused } from '#domain/refusal.ts'
import { checkOwnFile } from '#server/usecases/paper/check-own-file.ts'
import { refuseForm } from '../../../../answer-refusal.ts'
import { officeHref } from '../../office-paths.ts'
import type { Actions, PageServerLoad } from './$types.js'
import { chosenFile } from './chosen-file.ts'

export const load: PageServerLoad = ({ params, url }) => ({
  mendedHref: officeHref(params.commune, '/kiem-tra-van-ban/ban-da-sua'),
  /** Why no mended copy could be made of the file that was sent last. */
  notMended: url.searchParams.get('loi'),
})

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const input = await chosenFile(request)
    if (isRefused(input)) return refuseForm(input, { fileName: '' })
    const result = await checkOwnFile(locals.context, locals.actor, input)
    if (isRefused(result)) return refuseForm({ ...result, field: 'file' }, { fileName: input.fileName })
    return { check: result }
  },
}
