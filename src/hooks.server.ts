import { error, redirect } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { publicActor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { application } from '#server/application.ts'
import { isThisMachine, sessionUser } from '#server/identity/accounts.ts'
import { findActor } from '#server/usecases/account/find-actor.ts'
import { findCommune, findRenamedCommune } from '#server/store/communes.ts'
import { paraglideMiddleware } from '#words/server.js'
import { localizeHref } from '#words/runtime.js'
import { routeAccess } from './routes/access.ts'

/** Language, commune, person and right of a request, before any page sees it. What no rule names is refused. */
export const handle: Handle = ({ event, resolve }) =>
  // Given the address and headers alone: it would otherwise copy every uploaded body.
  paraglideMiddleware(new Request(event.url, { headers: event.request.headers }), async ({ locale }) => {
    const app = application()
    event.locals.app = app
    event.locals.actor = publicActor
    event.locals.mustChangePassword = false
    const action = event.route.id === null ? null : routeAccess[event.route.id]
    if (event.route.id !== null && action === undefined) error(404)

    if (event.params.commune) await enterCommune(event, event.params.commune)
    else event.locals.userId = await sessionUser(app.auth, event.request.headers)

    if (action && !can(event.locals.actor, action)) {
      if (action === 'public.read' || event.locals.userId) error(404)
      redirect(303, localizeHref(`/dang-nhap?tiep=${encodeURIComponent(event.url.pathname)}`))
    }
    const response = await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', locale),
      preload: ({ type }) => type === 'font' || type === 'css' || type === 'js',
    })
    response.headers.set('x-content-type-options', 'nosniff')
    response.headers.set('referrer-policy', 'same-origin')
    if (event.locals.userId) response.headers.set('cache-control', 'private, no-store')
    return response
  })

async function enterCommune(event: Parameters<Handle>[0]['event'], slug: string) {
  const { app } = event.locals
  const commune = await findCommune(app.database.shared, slug)
  if (!commune) {
    const renamed = await findRenamedCommune(app.database.shared, slug)
    if (renamed) redirect(308, event.url.pathname.replace(`/${slug}`, `/${renamed}`))
    error(404)
  }
  event.locals.context = app.contextOf(commune)
  event.locals.userId = await sessionUser(app.auth, event.request.headers)
  const found = await findActor(event.locals.context, event.locals.userId)
  // The printed password of a demonstration account opens nothing from another machine.
  if (found.mustChangePassword && !isThisMachine(event.getClientAddress())) return
  event.locals.actor = found.actor
  event.locals.mustChangePassword = found.mustChangePassword
}

export const handleError: HandleServerError = ({ kind, error: cause, event }) => {
  if (kind !== 'unknown') return
  const trace = cause instanceof Error ? cause.stack : String(cause)
  // Who knows the address of a link or a calendar reads it: such an address never stands in a log.
  const isSecret = event.params.token !== undefined
  const path = isSecret ? event.route.id : event.url.pathname
  event.locals.app?.log.error({ error: trace, path }, 'a page failed')
}
