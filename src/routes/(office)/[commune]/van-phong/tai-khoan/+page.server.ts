import { fail, redirect } from '@sveltejs/kit'
import { actorName } from '#domain/permission/actor.ts'
import { isRefused } from '#domain/refusal.ts'
import { changePassword } from '#server/identity/accounts.ts'
import { markPasswordChanged } from '#server/usecases/account/mark-password-changed.ts'
import { localizeHref } from '#words/runtime.js'
import { refusalStatus, refusePage } from '../../../../answer-refusal.ts'
import { copyCookies } from '../../../../copy-cookies.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = ({ locals, url }) => ({
  person: actorName(locals.actor),
  position: locals.actor.kind === 'user' ? locals.actor.position : '',
  mustChange: locals.mustChangePassword,
  isChanged: url.searchParams.has('da-doi'),
})

export const actions: Actions = {
  async default({ request, locals, cookies, params }) {
    const form = await request.formData()
    const typed = (name: string) => String(form.get(name) ?? '')
    if (typed('new') !== typed('again')) return fail(400, { problem: 'differs' as const })
    const changed = await changePassword(locals.app.auth, request.headers, {
      currentPassword: typed('current'),
      newPassword: typed('new'),
    })
    if ('refused' in changed) return fail(refusalStatus(changed), { problem: changed.refused })
    copyCookies(cookies, changed.cookies)
    const marked = await markPasswordChanged(locals.context, locals.actor)
    if (isRefused(marked)) refusePage(marked)
    redirect(303, localizeHref(`/${params.commune}/van-phong/tai-khoan?da-doi`))
  },
}
