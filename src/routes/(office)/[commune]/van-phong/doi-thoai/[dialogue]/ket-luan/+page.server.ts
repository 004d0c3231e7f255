import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { concludeDialogue } from '#server/usecases/conclusion/conclude-dialogue.ts'
import { readConclusion } from '#server/usecases/conclusion/read-conclusion.ts'
import { listPapers } from '#server/usecases/paper/list-papers.ts'
import { localizeHref } from '#words/runtime.js'
import { refuseForm, refusePage } from '../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../office-paths.ts'
import type { Actions, PageServerLoad } from './$types.js'

const issuedAtTheEnd = ['conclusion', 'minutes', 'opinion-report']

export const load: PageServerLoad = async ({ locals: { context, actor }, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const conclusion = await readConclusion(context, actor, { dialogueId })
  if (isRefused(conclusion)) refusePage(conclusion)
  const listed = await listPapers(context, actor, { dialogueId })
  const papers = isRefused(listed) ? [] : listed.papers.filter(({ kind }) => issuedAtTheEnd.includes(kind))
  return {
    conclusion,
    papers: papers.toSorted((a, b) => issuedAtTheEnd.indexOf(a.kind) - issuedAtTheEnd.indexOf(b.kind)),
    isJustConcluded: url.searchParams.get('xong') === 'ket-luan',
  }
}

export const actions: Actions = {
  default: async ({ locals, params, url }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const result = await concludeDialogue(locals.context, locals.actor, { dialogueId }, locals.app.writers)
    if (isRefused(result)) return refuseForm(result, {})
    redirect(303, localizeHref(`${url.pathname}?xong=ket-luan`))
  },
}
