import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { changeOwnMailbox, readOwnMailbox } from '#server/usecases/account/change-mailbox.ts'
import { createFeed } from '#server/usecases/feed/create-feed.ts'
import { listOwnFeeds } from '#server/usecases/feed/list-own-feeds.ts'
import { revokeOwnFeed } from '#server/usecases/feed/revoke-feed.ts'
import { localizeHref } from '#words/runtime.js'
import { refuseForm, refusePage } from '../../../../../answer-refusal.ts'
import { officeHref } from '../../../office-paths.ts'
import { formText } from '../../doi-thoai/[dialogue]/form-text.ts'
import { keepForOnce, takeOnce } from '../../doi-thoai/[dialogue]/once-cookie.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url, cookies }) => {
  const feeds = await listOwnFeeds(locals.context, locals.actor)
  if (isRefused(feeds)) refusePage(feeds)
  const mailbox = await readOwnMailbox(locals.actor, locals.app.auth)
  if (isRefused(mailbox)) refusePage(mailbox)
  const token = takeOnce(cookies, url, 'lich')
  return {
    feeds,
    // A calendar asks for it without a language.
    made: token === null ? null : `${url.origin}/${params.commune}/lich/${token}.ics`,
    email: mailbox.email,
    isMailed: locals.app.settings.smtpUrl !== null,
    done: url.searchParams.get('xong'),
    calendarHref: officeHref(params.commune, '/lich'),
  }
}

export const actions: Actions = {
  create: async ({ locals, url, cookies }) => {
    const made = await createFeed(locals.context, locals.actor)
    if (isRefused(made)) refusePage(made)
    keepForOnce(cookies, url, 'lich', made.token)
    redirect(303, localizeHref(url.pathname))
  },
  revoke: async ({ request, locals, url }) => {
    const feedId = formText(await request.formData(), 'feed')
    const result = await revokeOwnFeed(locals.context, locals.actor, { feedId })
    if (isRefused(result)) refusePage(result)
    redirect(303, localizeHref(`${url.pathname}?xong=thu-hoi`))
  },
  email: async ({ request, locals, url }) => {
    const email = formText(await request.formData(), 'email').trim()
    const result = await changeOwnMailbox(locals.context, locals.actor, { email }, locals.app.auth)
    if (isRefused(result)) return refuseForm(result, { email })
    redirect(303, localizeHref(`${url.pathname}?xong=thu`))
  },
}
