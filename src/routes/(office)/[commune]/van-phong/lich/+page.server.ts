import { addDays } from '#domain/calendar/iso-date.ts'
import { isRefused } from '#domain/refusal.ts'
import { readTasks } from '#server/usecases/task/read-tasks.ts'
import { refusePage } from '../../../../answer-refusal.ts'
import { officeHref } from '../../office-paths.ts'
import { taskPage, viewNamed } from '../doi-thoai/[dialogue]/viec/task-page.ts'
import type { PageServerLoad } from './$types.js'

/** Lists and lines are about what goes on; the calendar turns back to any month. */
const daysBack = 45

export const load: PageServerLoad = async ({ locals: { context, actor }, params, url }) => {
  const read = await readTasks(context, actor, {})
  if (isRefused(read)) refusePage(read)
  const isCalendar = viewNamed(url.searchParams.get('xem'), 'lich') === 'lich'
  const since = addDays(read.today, -daysBack)
  const tasks = read.tasks.filter(({ isClosed, dueOn }) => isCalendar || !isClosed || (dueOn ?? '') >= since)
  const sittings = read.sittings.filter(({ day }) => isCalendar || day >= since)
  const address = officeHref(params.commune, '/lich')
  return {
    page: taskPage({ ...read, tasks, sittings }, { commune: params.commune, url, address, usual: 'lich' }),
    feedHref: officeHref(params.commune, '/lich/dong-bo'),
  }
}
