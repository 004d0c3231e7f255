import { isRefused } from '#domain/refusal.ts'
import { readTasks } from '#server/usecases/task/read-tasks.ts'
import { refusePage } from '../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../office-paths.ts'
import { taskPage } from './task-page.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals: { context, actor }, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const read = await readTasks(context, actor, { dialogueId })
  if (isRefused(read)) refusePage(read)
  const address = dialogueHref(params.commune, dialogueId, '/viec')
  const page = taskPage(read, { commune: params.commune, url, address, usual: 'danh-sach' })
  return { dialogue: read.dialogue, page }
}
