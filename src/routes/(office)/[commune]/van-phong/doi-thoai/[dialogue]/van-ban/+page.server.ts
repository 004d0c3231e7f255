import { isRefused } from '#domain/refusal.ts'
import { listPapers } from '#server/usecases/paper/list-papers.ts'
import { refusePage } from '../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../office-paths.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params }) => {
  const listed = await listPapers(locals.context, locals.actor, { dialogueId: idOrNotFound(params.dialogue) })
  if (isRefused(listed)) refusePage(listed)
  return { papers: listed.papers.toReversed() }
}
