import { error } from '@sveltejs/kit'
import { legalDay } from '#domain/calendar/iso-date.ts'
import { actorKey, actorName } from '#domain/permission/actor.ts'
import { isRefused } from '#domain/refusal.ts'
import { readHolidays } from '#server/usecases/law/read-holidays.ts'
import { readSession } from '#server/usecases/session/read-session.ts'
import { localizeHref } from '#words/runtime.js'
import { requireSessionId } from './session-id.ts'

/** What the chair's and the secretary's consoles begin with. */
export async function loadConsole(locals: App.Locals, params: { commune?: string; session?: string }) {
  const sessionId = requireSessionId(params.session)
  const page = await readSession(locals.context, locals.actor, sessionId)
  if (isRefused(page)) error(404)
  const base = `/${params.commune}/phien/${sessionId}`
  const office = `/${params.commune}/van-phong/doi-thoai/${page.session.dialogueId}`
  return {
    ...page,
    holidays: await readHolidays(locals.context),
    sessionId,
    actor: { id: actorKey(locals.actor), name: actorName(locals.actor) },
    now: Date.now(),
    today: legalDay(Date.now()),
    isDemonstration: locals.context.commune.is_demonstration,
    addresses: {
      stream: `${base}/dong`,
      commands: localizeHref(`${base}/lenh`),
      chair: localizeHref(`${base}/chu-toa`),
      secretary: localizeHref(`${base}/thu-ky`),
      projector: localizeHref(`${base}/man-chieu`),
      sessions: localizeHref(`${office}/phien`),
      conclusion: localizeHref(`${office}/ket-luan`),
    },
  }
}

export type ConsoleData = Awaited<ReturnType<typeof loadConsole>>
