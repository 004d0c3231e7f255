import { redirect } from '@sveltejs/kit'
import { listCommunes } from '#server/usecases/public/list-communes.ts'
import { localizeHref } from '#words/runtime.js'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals }) => {
  const communes = await listCommunes(locals.app.database.shared)
  const [only, another] = communes
  if (only && !another) redirect(307, localizeHref(`/${only.slug}`))
  return { communes }
}
