import { error } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { readHallScreen } from '#server/usecases/session/read-session.ts'
import { localizeHref } from '#words/runtime.js'
import { requireSessionId } from '../session-id.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params }) => {
  const sessionId = requireSessionId(params.session)
  const screen = await readHallScreen(locals.context, locals.actor, sessionId)
  if (isRefused(screen)) error(404)
  const base = `/${params.commune}/phien/${sessionId}`
  return {
    view: screen.view,
    commune: screen.commune.charAt(0).toUpperCase() + screen.commune.slice(1),
    now: Date.now(),
    isDemonstration: locals.context.commune.is_demonstration,
    addresses: { stream: `${base}/dong?cho=man-chieu`, clock: localizeHref(`${base}/lenh`) },
  }
}
