import { localizeHref } from '#words/runtime.js'

/** The page that a form stood on, with its filters, after the act: `changes` are put in, null takes away. */
export function backTo(url: URL, changes: Record<string, string | null> = {}, hash = ''): string {
  return localizeHref(`${url.pathname}${queryWith(url.searchParams, changes)}${hash && `#${hash}`}`)
}

/** The page's own query without the name of the act and without what the last act said. */
export function queryWith(query: Iterable<[string, string]>, changes: Record<string, string | null>): string {
  const kept = new URLSearchParams()
  for (const [name, value] of query) if (!name.startsWith('/') && name !== 'xong') kept.set(name, value)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') kept.delete(name)
    else kept.set(name, value)
  }
  return kept.size > 0 ? `?${kept}` : ''
}

/** Where a form of the page posts to, so that its filters come back with it. */
export function actionWith(query: Iterable<[string, string]>, act: string): string {
  const kept = queryWith(query, {}).slice(1)
  return kept ? `?/${act}&${kept}` : `?/${act}`
}
