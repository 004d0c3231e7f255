import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { changeReminders } from '#server/usecases/reminder/change-reminders.ts'
import { readOutbox } from '#server/usecases/reminder/read-outbox.ts'
import { settleMessage } from '#server/usecases/reminder/settle-message.ts'
import { localizeHref } from '#words/runtime.js'
import { refuseForm, refusePage } from '../../../../answer-refusal.ts'
import { formText } from '../doi-thoai/[dialogue]/form-text.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, url }) => {
  const outbox = await readOutbox(locals.context, locals.actor)
  if (isRefused(outbox)) refusePage(outbox)
  return { ...outbox, isMailed: locals.app.settings.smtpUrl !== null, done: url.searchParams.get('xong') }
}

const unchanged = { beforeDays: '', lateEvery: '', chairmanAfter: '' }

export const actions: Actions = {
  settle: async ({ request, locals, url }) => {
    const form = await request.formData()
    const how = formText(form, 'how') === 'again' ? 'again' : 'handed-over'
    const messageId = formText(form, 'message')
    const result = await settleMessage(locals.context, locals.actor, { messageId, how })
    if (isRefused(result)) return refuseForm(result, unchanged)
    redirect(303, localizeHref(`${url.pathname}?xong=${how}`))
  },
  rule: async ({ request, locals, url }) => {
    const form = await request.formData()
    const values = {
      beforeDays: formText(form, 'beforeDays'),
      lateEvery: formText(form, 'lateEvery'),
      chairmanAfter: formText(form, 'chairmanAfter'),
    }
    const result = await changeReminders(locals.context, locals.actor, {
      isOn: form.has('isOn'),
      onTheDay: form.has('onTheDay'),
      beforeDays: values.beforeDays.split(/[\s,;]+/).filter(Boolean),
      lateEvery: values.lateEvery,
      chairmanAfter: values.chairmanAfter,
    })
    if (isRefused(result)) return refuseForm(result, values)
    redirect(303, localizeHref(`${url.pathname}?xong=quy-tac`))
  },
}
