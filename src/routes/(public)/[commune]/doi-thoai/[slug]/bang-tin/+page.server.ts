import { isRefused } from '#domain/refusal.ts'
import { readDialogue } from '#server/usecases/public/read-dialogue.ts'
import { refusePage } from '../../../../../answer-refusal.ts'
import { cacheForAnybody } from '../../../public-page.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async (event) => {
  const dialogue = await readDialogue(event.locals.context, event.locals.actor, { slug: event.params.slug })
  if (isRefused(dialogue)) refusePage(dialogue)
  cacheForAnybody(event)
  return { dialogue }
}
