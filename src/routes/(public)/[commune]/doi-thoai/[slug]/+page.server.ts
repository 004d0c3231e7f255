import { isRefused } from '#domain/refusal.ts'
import { readDialogue } from '#server/usecases/public/read-dialogue.ts'
import { refusePage } from '../../../../answer-refusal.ts'
import { cacheForAnybody } from '../../public-page.ts'
import { sectionOf } from './sections.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event
  const dialogue = await readDialogue(locals.context, locals.actor, { slug: params.slug })
  if (isRefused(dialogue)) refusePage(dialogue)
  cacheForAnybody(event)
  const hasPromises = dialogue.promises.length + dialogue.passedUp.length > 0
  return { dialogue, section: sectionOf(url.searchParams.get('muc'), dialogue.state, hasPromises) }
}
