import { fail, redirect } from '@sveltejs/kit'
import { isThisMachine, signIn } from '#server/identity/accounts.ts'
import { listOwnCommunes } from '#server/usecases/account/list-own-communes.ts'
import { localizeHref } from '#words/runtime.js'
import { refusalStatus } from '../answer-refusal.ts'
import { copyCookies } from '../copy-cookies.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, url }) => {
  const next = ownPath(url.searchParams.get('tiep'), url)
  if (locals.userId) redirect(303, next ?? (await startPage(locals.app, locals.userId)))
  return { next }
}

export const actions: Actions = {
  async default({ request, locals, cookies, url, getClientAddress }) {
    const form = await request.formData()
    const username = String(form.get('username') ?? '').trim()
    const password = String(form.get('password') ?? '')
    if (!username || !password) return fail(400, { username, missing: username ? 'password' : 'username' } as const)
    const address = getClientAddress()
    const signedIn = await signIn(locals.app.auth, { username, password, address })
    if ('refused' in signedIn) return fail(refusalStatus(signedIn), { username, refused: signedIn.refused })
    const own = await listOwnCommunes(locals.app.database.shared, signedIn.userId)
    if (!isThisMachine(address) && own.some(({ mustChangePassword }) => mustChangePassword)) {
      return fail(403, { username, refused: 'only-on-this-machine' } as const)
    }
    copyCookies(cookies, signedIn.cookies)
    redirect(303, ownPath(url.searchParams.get('tiep'), url) ?? (await startPage(locals.app, signedIn.userId)))
  },
}

/** The office of the person's commune; with several, the list of them. */
async function startPage(app: App.Locals['app'], userId: string): Promise<string> {
  const [own, another] = await listOwnCommunes(app.database.shared, userId)
  return localizeHref(own && !another ? `/${own.slug}/van-phong` : '/')
}

/** Only a path of this site: an address elsewhere would make the sign-in a door for strangers. */
function ownPath(next: string | null, url: URL): string | null {
  if (!next?.startsWith('/') || !URL.canParse(next, url.origin)) return null
  const target = new URL(next, url.origin)
  return target.origin === url.origin ? target.pathname + target.search : null
}
