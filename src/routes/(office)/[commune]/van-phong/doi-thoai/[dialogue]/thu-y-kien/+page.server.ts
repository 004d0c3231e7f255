import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { createCollectorLink } from '#server/usecases/link/create-collector-link.ts'
import { listLinks } from '#server/usecases/link/list-links.ts'
import { revokeCollectorLink } from '#server/usecases/link/revoke-collector-link.ts'
import { readOpinionDesk } from '#server/usecases/opinion/read-opinion-desk.ts'
import { localizeHref } from '#words/runtime.js'
import { refuseForm, refusePage } from '../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../office-paths.ts'
import { formText } from '../form-text.ts'
import { keepForOnce, takeOnce } from '../once-cookie.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals: { context, actor }, params, url, cookies }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const desk = await readOpinionDesk(context, actor, { dialogueId })
  if (isRefused(desk)) refusePage(desk)
  const links = await listLinks(context, actor, { dialogueId })
  if (isRefused(links)) refusePage(links)
  const [linkId = '', token = ''] = (takeOnce(cookies, url, 'lien-ket') ?? '').split('.')
  const made = links.find(({ id }) => id === linkId)
  return {
    desk,
    links,
    // The village head reads Vietnamese, whatever language the office works in.
    made: made && token ? { ...made, address: `${url.origin}/${params.commune}/thu-y-kien/${token}` } : null,
    isRevoked: url.searchParams.get('xong') === 'thu-hoi',
  }
}

export const actions: Actions = {
  create: async ({ request, locals, params, url, cookies }) => {
    const form = await request.formData()
    const values = {
      villageId: formText(form, 'villageId'),
      holder: formText(form, 'holder'),
      expiresOn: formText(form, 'expiresOn'),
    }
    const result = await createCollectorLink(locals.context, locals.actor, { dialogueId: params.dialogue, ...values })
    if (isRefused(result)) return refuseForm(result, values)
    keepForOnce(cookies, url, 'lien-ket', `${result.linkId}.${result.token}`)
    redirect(303, localizeHref(url.pathname))
  },
  revoke: async ({ request, locals, url }) => {
    const linkId = formText(await request.formData(), 'link')
    const result = await revokeCollectorLink(locals.context, locals.actor, { linkId })
    if (isRefused(result)) return refuseForm(result, { villageId: '', holder: '', expiresOn: '' })
    redirect(303, localizeHref(`${url.pathname}?xong=thu-hoi`))
  },
}
