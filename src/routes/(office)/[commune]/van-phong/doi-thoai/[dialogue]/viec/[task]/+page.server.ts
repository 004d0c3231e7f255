import { redirect } from '@sveltejs/kit'
import { addDays } from '#domain/calendar/iso-date.ts'
import { isRefused, type Refused } from '#domain/refusal.ts'
import { addProof } from '#server/usecases/task/add-proof.ts'
import { assignTask } from '#server/usecases/task/assign-task.ts'
import { completeTask } from '#server/usecases/task/complete-task.ts'
import { dropTask } from '#server/usecases/task/drop-task.ts'
import { extendTask } from '#server/usecases/task/extend-task.ts'
import { readTask } from '#server/usecases/task/read-task.ts'
import { reopenTask } from '#server/usecases/task/reopen-task.ts'
import { startTask } from '#server/usecases/task/start-task.ts'
import { refuseForm, refusePage } from '../../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../../office-paths.ts'
import { backTo } from '../../back-to.ts'
import { formText, formTexts } from '../../form-text.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals: { context, actor }, params, url }) => {
  const page = await readTask(context, actor, { taskId: idOrNotFound(params.task) })
  if (isRefused(page)) refusePage(page)
  const here = dialogueHref(params.commune, page.task.dialogueId, `/viec/${page.task.id}`)
  return {
    ...page,
    files: page.files.map((file) => ({ ...file, href: `${here}/minh-chung/${file.id}` })),
    listHref: dialogueHref(params.commune, page.task.dialogueId, '/viec'),
    earliest: addDays(page.task.dueOn !== null && page.task.dueOn > page.today ? page.task.dueOn : page.today, 1),
    done: url.searchParams.get('xong'),
  }
}

type Act = 'complete' | 'start' | 'reopen' | 'drop' | 'extend' | 'assign' | 'proof'
const none = { doneOn: '', note: '', dueOn: '', reason: '' }

function typed(act: Act, form: FormData) {
  return {
    act,
    doneOn: formText(form, 'doneOn'),
    note: formText(form, 'note'),
    dueOn: formText(form, 'dueOn'),
    reason: formText(form, 'reason'),
  }
}

async function filesOf(form: FormData) {
  const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0) as File[]
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}

function answer(result: { dialogueId: string } | Refused, values: ReturnType<typeof typed>, url: URL) {
  if (isRefused(result)) return refuseForm(result, values)
  redirect(303, backTo(url, { xong: values.act }))
}

export const actions: Actions = {
  complete: async ({ request, locals: { context, actor }, params, url }) => {
    const form = await request.formData()
    const values = typed('complete', form)
    const asked = { taskId: params.task, doneOn: values.doneOn, note: values.note, files: await filesOf(form) }
    return answer(await completeTask(context, actor, asked), values, url)
  },
  proof: async ({ request, locals: { context, actor }, params, url }) => {
    const form = await request.formData()
    const asked = { taskId: params.task, files: await filesOf(form) }
    return answer(await addProof(context, actor, asked), typed('proof', form), url)
  },
  start: async ({ locals: { context, actor }, params, url }) =>
    answer(await startTask(context, actor, { taskId: params.task }), { act: 'start', ...none }, url),
  reopen: async ({ locals: { context, actor }, params, url }) =>
    answer(await reopenTask(context, actor, { taskId: params.task }), { act: 'reopen', ...none }, url),
  drop: async ({ request, locals: { context, actor }, params, url }) => {
    const values = typed('drop', await request.formData())
    return answer(await dropTask(context, actor, { taskId: params.task, reason: values.reason }), values, url)
  },
  extend: async ({ request, locals: { context, actor }, params, url }) => {
    const values = typed('extend', await request.formData())
    const { dueOn, reason } = values
    return answer(await extendTask(context, actor, { taskId: params.task, dueOn, reason }), values, url)
  },
  assign: async ({ request, locals: { context, actor }, params, url }) => {
    const form = await request.formData()
    const asked = { taskId: params.task, unitIds: formTexts(form, 'unitIds').filter(Boolean) }
    return answer(await assignTask(context, actor, asked), typed('assign', form), url)
  },
}
