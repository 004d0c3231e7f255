import { redirect } from '@sveltejs/kit'
import { can } from '#domain/permission/can.ts'
import { isRefused } from '#domain/refusal.ts'
import { readOrigin } from '#server/usecases/dialogue/read-origin.ts'
import { readOverview } from '#server/usecases/dialogue/read-overview.ts'
import { completeTask } from '#server/usecases/task/complete-task.ts'
import { reopenTask } from '#server/usecases/task/reopen-task.ts'
import { localizeHref } from '#words/runtime.js'
import { refuseForm, refusePage } from '../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../office-paths.ts'
import { blockerLines } from '../../blocker-words.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const overview = await readOverview(locals.context, locals.actor, { dialogueId })
  if (isRefused(overview)) refusePage(overview)
  const origin = await readOrigin(locals.context, locals.actor, { dialogueId })
  if (isRefused(origin)) refusePage(origin)
  const page = (rest: string) => dialogueHref(params.commune, dialogueId, rest)
  const { slug } = overview.dialogue
  return {
    ...overview,
    tasks: overview.tasks.map((task) => ({ ...task, href: page(`/viec/${task.id}`) })),
    blockers: blockerLines(params.commune, dialogueId, overview.blockers).map((words) => ({
      ...words,
      mayOpen: can(locals.actor, words.needs),
    })),
    quotas: overview.quotas.map(({ id, organization, seats, named }) => ({
      name: organization,
      filled: named,
      total: seats,
      ...(can(locals.actor, 'seat.read') ? { href: page(`/dai-bieu#chi-tieu-${id}`) } : {}),
    })),
    origin: { ...origin, editHref: page('/ly-do') },
    hrefs: {
      plan: page('/ke-hoach'),
      tasks: page('/viec'),
      session: page('/phien'),
      conclusion: page('/ket-luan'),
      file: can(locals.actor, 'archive.bundle') ? page('/ho-so') : null,
      // Before the plan is issued nothing of it is public.
      site: overview.plan ? localizeHref(`/${params.commune}/doi-thoai/${slug}`) : null,
    },
    maySeeSession: can(locals.actor, 'session.watch'),
    maySeeConclusion: can(locals.actor, 'matter.read'),
    openTask: url.searchParams.get('viec'),
  }
}

export const actions: Actions = {
  complete: async ({ request, locals, params }) => {
    const form = await request.formData()
    const values = {
      task: idOrNotFound(String(form.get('task') ?? '')),
      doneOn: String(form.get('doneOn') ?? ''),
      note: String(form.get('note') ?? ''),
    }
    const { task: taskId, doneOn, note } = values
    const result = await completeTask(locals.context, locals.actor, { taskId, doneOn, note })
    if (isRefused(result)) return refuseForm(result, values)
    redirect(303, dialogueHref(params.commune, result.dialogueId, '#viec'))
  },
  reopen: async ({ request, locals, params }) => {
    const taskId = idOrNotFound(String((await request.formData()).get('task') ?? ''))
    const result = await reopenTask(locals.context, locals.actor, { taskId })
    if (isRefused(result)) return refuseForm(result, { task: taskId, doneOn: '', note: '' })
    redirect(303, dialogueHref(params.commune, result.dialogueId, `?viec=${taskId}#viec-${taskId}`))
  },
}
