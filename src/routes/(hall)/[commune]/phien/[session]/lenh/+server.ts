import { json, text, type RequestHandler } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { runCommand } from '#server/usecases/session/run-command.ts'
import { refusalSentence } from '#ui/refusal-words.ts'
import { refusalStatus } from '../../../../../answer-refusal.ts'
import { requireSessionId } from '../session-id.ts'

/** One act of a screen. Sent from elsewhere than this site's own pages, it is not looked at. */
export const POST: RequestHandler = async ({ request, locals, params, url }) => {
  if (request.headers.get('origin') !== url.origin) return new Response(null, { status: 403 })
  if (!request.headers.get('content-type')?.startsWith('application/json')) return new Response(null, { status: 415 })
  const command = await request.json().catch(() => null)
  const result = await runCommand(locals.context, locals.actor, requireSessionId(params.session), command)
  if (isRefused(result)) {
    return json({ ...result, sentence: refusalSentence(result) }, { status: refusalStatus(result) })
  }
  return json({ event: result.event, now: Date.now() })
}

/** The server's clock, for screens that show its time. */
export const GET: RequestHandler = () => text(String(Date.now()), { headers: { 'cache-control': 'no-store' } })
