import type { Cookies } from '@sveltejs/kit'

const keptSeconds = 10 * 60

/** What the next page shows once and no address may hold: a code, or a personal link. */
export function keepForOnce(cookies: Cookies, url: URL, name: string, value: string) {
  cookies.set(`doithoai.${name}`, value, {
    path: url.pathname,
    httpOnly: true,
    // A hall's LAN is plain http.
    secure: url.protocol === 'https:',
    sameSite: 'strict',
    maxAge: keptSeconds,
  })
}

export function takeOnce(cookies: Cookies, url: URL, name: string): string | null {
  const value = cookies.get(`doithoai.${name}`) ?? null
  if (value !== null) cookies.delete(`doithoai.${name}`, { path: url.pathname })
  return value
}
