import { redirect } from '@sveltejs/kit'
import type { LayoutServerLoad } from './$types.js'

const choices = ['to', 'thuong']

/** Larger type is a preference of the device: chosen by a link, kept in a cookie, without script. */
export const load: LayoutServerLoad = ({ locals, cookies, url }) => {
  const { commune } = locals.context
  const chosen = url.searchParams.get('chu')
  if (chosen && choices.includes(chosen)) {
    const secure = url.protocol === 'https:'
    cookies.set('doithoai.chu', chosen, { path: '/', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax', secure })
    const rest = new URLSearchParams(url.searchParams)
    rest.delete('chu')
    redirect(303, url.pathname + (rest.size > 0 ? `?${rest}` : ''))
  }
  return {
    commune: { slug: commune.slug, name: commune.name, kind: commune.kind, isDemonstration: commune.is_demonstration },
    isReader: cookies.get('doithoai.chu') === 'to',
    isStaff: locals.actor.kind === 'user',
  }
}
