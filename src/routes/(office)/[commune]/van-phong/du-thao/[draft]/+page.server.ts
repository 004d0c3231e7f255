import { isRefused } from '#domain/refusal.ts'
import { readKeptDraft } from '#server/usecases/draft/read-kept-draft.ts'
import { refusePage } from '../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound, officeHref } from '../../../office-paths.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params }) => {
  const kept = await readKeptDraft(locals.context, locals.actor, { draftId: idOrNotFound(params.draft) })
  if (isRefused(kept)) refusePage(kept)
  const { paperId } = kept.draft
  const whom = kept.to === '' ? '' : `?gui=${encodeURIComponent(kept.to)}`
  return {
    kept,
    draftsHref: officeHref(params.commune, '/du-thao'),
    paperHref:
      paperId === null
        ? dialogueHref(params.commune, kept.dialogueId, `/van-ban/lap/${kept.kind}${whom}`)
        : officeHref(params.commune, `/so-van-ban/${paperId}`),
  }
}
