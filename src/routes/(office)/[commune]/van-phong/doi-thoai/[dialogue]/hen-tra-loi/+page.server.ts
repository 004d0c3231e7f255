import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { listCommitments } from '#server/usecases/commitment/list-commitments.ts'
import { today } from '#server/usecases/context.ts'
import { listEscalations } from '#server/usecases/escalation/list-escalations.ts'
import { recordReply } from '#server/usecases/escalation/record-reply.ts'
import { recordSent } from '#server/usecases/escalation/record-sent.ts'
import { refuseForm, refusePage } from '../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../office-paths.ts'
import { backTo } from '../back-to.ts'
import { formText } from '../form-text.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals: { context, actor }, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const promises = await listCommitments(context, actor, { dialogueId })
  if (isRefused(promises)) refusePage(promises)
  const passedUp = await listEscalations(context, actor, { dialogueId })
  if (isRefused(passedUp)) refusePage(passedUp)
  return {
    dialogueId,
    today: today(context),
    ...promises,
    ...passedUp,
    done: url.searchParams.get('xong'),
  }
}

export const actions: Actions = {
  sent: async ({ request, locals, url }) => {
    const form = await request.formData()
    const [escalationId, sentOn] = [formText(form, 'escalation'), formText(form, 'sentOn')]
    const result = await recordSent(locals.context, locals.actor, { escalationId, sentOn })
    if (isRefused(result)) return refuseForm(result, { escalationId, sentOn, repliedOn: '', reply: '' })
    redirect(303, backTo(url, { xong: 'da-gui' }, `kn-${escalationId}`))
  },
  reply: async ({ request, locals, url }) => {
    const form = await request.formData()
    const [escalationId, repliedOn] = [formText(form, 'escalation'), formText(form, 'repliedOn')]
    const reply = formText(form, 'reply')
    const result = await recordReply(locals.context, locals.actor, { escalationId, repliedOn, reply })
    if (isRefused(result)) return refuseForm(result, { escalationId, sentOn: '', repliedOn, reply })
    redirect(303, backTo(url, { xong: 'tra-loi' }, `kn-${escalationId}`))
  },
}
