import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { extendCommitment } from '#server/usecases/commitment/extend-commitment.ts'
import { keepCommitment } from '#server/usecases/commitment/keep-commitment.ts'
import { readCommitment } from '#server/usecases/commitment/read-commitment.ts'
import { today } from '#server/usecases/context.ts'
import { refuseForm, refusePage } from '../../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../../office-paths.ts'
import { backTo } from '../../back-to.ts'
import { formText } from '../../form-text.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals: { context, actor }, params, url }) => {
  const promise = await readCommitment(context, actor, { commitmentId: idOrNotFound(params.commitment) })
  if (isRefused(promise)) refusePage(promise)
  return {
    promise,
    dialogueId: idOrNotFound(params.dialogue),
    today: today(context),
    done: url.searchParams.get('xong'),
  }
}

const none = { act: '', keptOn: '', result: '', dueOn: '', reason: '' }

export const actions: Actions = {
  keep: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const typed = { ...none, act: 'keep', keptOn: formText(form, 'keptOn'), result: formText(form, 'result') }
    const file = form.get('evidence')
    const evidence = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
    const kept = { commitmentId: params.commitment, keptOn: typed.keptOn, result: typed.result, evidence }
    const result = await keepCommitment(locals.context, locals.actor, kept)
    if (isRefused(result)) return refuseForm(result, typed)
    redirect(303, backTo(url, { xong: 'hoan-thanh' }))
  },
  extend: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const typed = { ...none, act: 'extend', dueOn: formText(form, 'dueOn'), reason: formText(form, 'reason') }
    const asked = { commitmentId: params.commitment, dueOn: typed.dueOn, reason: typed.reason }
    const result = await extendCommitment(locals.context, locals.actor, asked)
    if (isRefused(result)) return refuseForm(result, typed)
    redirect(303, backTo(url, { xong: 'gia-han' }))
  },
}
