import { can } from '#domain/permission/can.ts'
import { isRefused } from '#domain/refusal.ts'
import { readHolidayAlarms } from '#server/usecases/calendar/read-holiday-alarms.ts'
import { listDialogues } from '#server/usecases/dialogue/list-dialogues.ts'
import { readToday } from '#server/usecases/dialogue/read-today.ts'
import { listUnsent } from '#server/usecases/paper/list-unsent.ts'
import { refusePage } from '../../../answer-refusal.ts'
import { dialogueHref, officeHref } from '../office-paths.ts'
import { blockerLines } from './blocker-words.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { context, actor } = locals
  const day = await readToday(context, actor)
  if (isRefused(day)) refusePage(day)
  const listed = await listDialogues(context, actor)
  if (isRefused(listed)) refusePage(listed)
  const holidays = await readHolidayAlarms(context, actor)
  if (isRefused(holidays)) refusePage(holidays)
  const { commune } = params
  const unsent = await listUnsent(context, actor)
  const maySeePromise = can(actor, 'matter.read')
  const task = (one: (typeof day.tasksLate)[number]) => ({
    ...one,
    href: dialogueHref(commune, one.dialogueId, `/viec/${one.id}`),
  })
  const promise = (one: (typeof day.promisesLate)[number]) => ({
    ...one,
    href: maySeePromise ? dialogueHref(commune, one.dialogueId, `/hen-tra-loi/${one.id}`) : undefined,
  })
  return {
    today: day.today,
    holidays,
    late: { tasks: day.tasksLate.map(task), promises: day.promisesLate.map(promise) },
    due: { tasks: day.tasksDueToday.map(task), promises: day.promisesDueToday.map(promise) },
    soon: { tasks: day.tasksSoon.map(task), promises: day.promisesSoon.map(promise) },
    calendarHref: officeHref(commune, '/lich'),
    blocks: day.blocks.map(({ dialogueId, title, blockers }) => ({
      title,
      href: dialogueHref(commune, dialogueId),
      blockers: blockerLines(commune, dialogueId, blockers).map((words) => ({
        ...words,
        mayOpen: can(actor, words.needs),
      })),
    })),
    unsent: isRefused(unsent)
      ? []
      : unsent.map((paper) => ({ ...paper, href: officeHref(commune, `/so-van-ban/${paper.id}`) })),
    hasDialogues: listed.dialogues.length > 0,
    startHref: officeHref(commune, '/lap-ke-hoach'),
    importHref: listed.mayImport ? officeHref(commune, '/nhap-ke-hoach') : null,
  }
}
