type PageHeaders = { setHeaders(headers: Record<string, string>): void; locals: { userId: string | null } }

/** A plain HTTP cache may keep the page and asks whether it still holds (by its ETag); larger type is told by a cookie. */
export function cacheForAnybody({ setHeaders, locals }: PageHeaders) {
  if (locals.userId === null) setHeaders({ 'cache-control': 'public, max-age=0, must-revalidate', vary: 'cookie' })
}
