import { isRefused } from '#domain/refusal.ts'
import { letterStates, listAnswerLetters } from '#server/usecases/paper/list-answer-letters.ts'
import { refusePage } from '../../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../../office-paths.ts'
import type { PageServerLoad } from './$types.js'

/** Which opinions are answered by letter; with hundreds of them by pages and by search. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const show = letterStates.find((state) => state === url.searchParams.get('muc')) ?? 'to-write'
  const search = (url.searchParams.get('tim') ?? '').slice(0, 200)
  const page = Math.trunc(Number(url.searchParams.get('trang'))) || 1
  const listed = await listAnswerLetters(locals.context, locals.actor, { dialogueId, show, search, page })
  if (isRefused(listed)) refusePage(listed)
  return {
    listed,
    asked: { show, search },
    baseHref: dialogueHref(params.commune, dialogueId, '/van-ban/thu-tra-loi'),
    deskHref: dialogueHref(params.commune, dialogueId, '/van-ban'),
    done: listed.rows.flatMap(({ letters }) => letters).find(({ id }) => id === url.searchParams.get('xong')) ?? null,
  }
}
