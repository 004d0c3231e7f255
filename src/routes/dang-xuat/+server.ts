import { redirect } from '@sveltejs/kit'
import { signOut } from '#server/identity/accounts.ts'
import { localizeHref } from '#words/runtime.js'
import { copyCookies } from '../copy-cookies.ts'
import type { RequestHandler } from './$types.js'

export const POST: RequestHandler = async ({ locals, request, cookies }) => {
  copyCookies(cookies, await signOut(locals.app.auth, request.headers))
  redirect(303, localizeHref('/dang-nhap'))
}
