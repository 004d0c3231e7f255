import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { isRefused, refuse } from '#domain/refusal.ts'
import { submitOpinion, submitOpinionInput } from '#server/usecases/opinion/submit-opinion.ts'
import { readCommune } from '#server/usecases/public/read-commune.ts'
import { localizeHref } from '#words/runtime.js'
import { refusalStatus, refusePage } from '../../../answer-refusal.ts'
import { keepReceipt } from './receipt-cookie.ts'
import { problemsOf, typedValues } from './typed-values.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const commune = await readCommune(locals.context, locals.actor)
  if (isRefused(commune)) refusePage(commune)
  // Each form has its own key: nobody else may be given this page.
  if (locals.userId === null) setHeaders({ 'cache-control': 'private, max-age=0, must-revalidate' })
  const open = commune.dialogues.filter((dialogue) => dialogue.takesOpinions)
  const asked = url.searchParams.get('doi-thoai')
  const chosen = open.find(({ slug }) => slug === asked) ?? (open.length === 1 ? open[0] : undefined)
  return {
    isForm: true,
    dialogues: open.map(({ slug, title, heldOn }) => ({ slug, title, heldOn })),
    chosen: chosen ? { slug: chosen.slug, title: chosen.title, heldOn: chosen.heldOn } : null,
    villages: commune.villages,
    formKey: randomUUID(),
  }
}

export const actions: Actions = {
  async default({ request, locals, params, cookies, url, getClientAddress }) {
    const values = typedValues(await request.formData())
    const wait = await locals.app.limits.take('submit-opinion', getClientAddress())
    if (wait > 0) return fail(429, { values, problems: [], refused: refuse('too-many-requests') })
    const parsed = submitOpinionInput.safeParse(values)
    if (!parsed.success) return fail(400, { values, problems: problemsOf(parsed.error.issues), refused: null })
    const receipt = await submitOpinion(locals.context, locals.actor, parsed.data)
    if (isRefused(receipt)) return fail(refusalStatus(receipt), { values, problems: [], refused: receipt })
    const target = localizeHref(`/${params.commune}/gui-y-kien/da-nhan`)
    keepReceipt(cookies, target, url, receipt)
    redirect(303, target)
  },
}
