import type { Cookies } from '@sveltejs/kit'

/** Hands the `Set-Cookie` headers of the sign-in on to the browser, value and attributes as they were made. */
export function copyCookies(cookies: Cookies, headers: string[]) {
  for (const header of headers) {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim())
    const at = pair.indexOf('=')
    if (at < 1) continue
    const found = new Map(attributes.map((attribute) => split(attribute)))
    const maxAge = found.get('max-age')
    cookies.set(pair.slice(0, at), pair.slice(at + 1), {
      path: found.get('path') ?? '/',
      httpOnly: found.has('httponly'),
      // A hall's LAN is plain http: the sign-in says whether the cookie may travel there.
      secure: found.has('secure'),
      sameSite: sameSite(found.get('samesite')),
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
      encode: (value) => value,
    })
  }
}

function split(attribute: string): [string, string] {
  const [name = '', value = ''] = attribute.split('=')
  return [name.toLowerCase(), value]
}

function sameSite(value: string | undefined): 'strict' | 'none' | 'lax' {
  const word = value?.toLowerCase()
  return word === 'strict' || word === 'none' ? word : 'lax'
}
