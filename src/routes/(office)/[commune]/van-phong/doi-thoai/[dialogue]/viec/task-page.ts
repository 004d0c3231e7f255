import { compareDays, daysBetween, type IsoDate } from '#domain/calendar/iso-date.ts'
import { addMonths, isIsoMonth, monthOf, weeksOf, type IsoMonth } from '#domain/calendar/month.ts'
import { reasonOff } from '#domain/calendar/working-days.ts'
import type { TasksPage } from '#server/usecases/task/read-tasks.ts'
import { dialogueHref } from '../../../../office-paths.ts'

export const taskViews = ['danh-sach', 'dong-thoi-gian', 'lich'] as const
export type TaskViewName = (typeof taskViews)[number]

export function viewNamed(name: string | null, usual: TaskViewName): TaskViewName {
  return taskViews.find((one) => one === name) ?? usual
}

/** What the three views of a page are made from. `address` is the page without its query. */
export function taskPage(
  { today, tasks, sittings, holidays }: TasksPage,
  { commune, url, address, usual }: { commune: string; url: URL; address: string; usual: TaskViewName },
) {
  const view = viewNamed(url.searchParams.get('xem'), usual)
  const asked = url.searchParams.get('thang')
  const days = [
    ...tasks.flatMap(({ dueOn, isClosed }) => (dueOn && !isClosed ? [dueOn] : [])),
    ...sittings.map(({ day }) => day),
  ]
  const month = isIsoMonth(asked) ? asked : monthOf(nearest(days, today))
  const link = (name: TaskViewName, of?: IsoMonth) => `${address}?xem=${name}${of ? `&thang=${of}` : ''}`
  return {
    today,
    view,
    month,
    tasks: tasks.map((task) => ({ ...task, href: dialogueHref(commune, task.dialogueId, `/viec/${task.id}`) })),
    sittings: sittings.map((sitting) => ({ ...sitting, href: dialogueHref(commune, sitting.dialogueId) })),
    daysOff: Object.fromEntries(
      weeksOf(month)
        .flat()
        .flatMap((day) => {
          const why = reasonOff(day, holidays)
          return why ? [[day, why]] : []
        }),
    ),
    viewHrefs: { list: link('danh-sach'), line: link('dong-thoi-gian'), calendar: link('lich') },
    monthHrefs: {
      before: link('lich', addMonths(month, -1)),
      after: link('lich', addMonths(month, 1)),
      today: link('lich', monthOf(today)),
    },
  }
}

/** The month to open: that of today when something falls into it, else of what lies nearest. */
function nearest(days: readonly IsoDate[], today: IsoDate): IsoDate {
  if (days.some((day) => monthOf(day) === monthOf(today))) return today
  const away = (day: IsoDate) => Math.abs(daysBetween(today, day))
  return days.toSorted((a, b) => away(a) - away(b) || compareDays(a, b))[0] ?? today
}
