import { error } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { readFeed } from '#server/usecases/feed/read-feed.ts'
import type { RequestHandler } from './$types.js'

/** Calendars ask for it without signing in: who knows the address reads it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const feed = await readFeed(locals.context, { token: params.token, origin: url.origin })
  if (isRefused(feed)) error(404)
  return new Response(feed.calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="doi-thoai.ics"',
      'cache-control': 'private, no-cache',
    },
  })
}
