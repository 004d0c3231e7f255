import { holidayAlarms, type HolidayAlarm } from '#domain/calendar/holiday-alarm.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Reader } from '../../database/connect.ts'
import { listDialogues } from '../../store/dialogues.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { openDeadlines } from './open-deadlines.ts'

/** The years whose holidays have to be entered, because it is autumn or because something is due in them. */
export async function readHolidayAlarms(
  context: Context,
  actor: Actor,
): Promise<{ alarms: HolidayAlarm[]; mayEnter: boolean } | Refused> {
  const thing = { communeId: context.commune.id }
  if (!can(actor, 'dialogue.read', thing)) return refuse('not-found')
  const alarms = await context.transact((tx) => alarmsOn(tx, context))
  return { alarms, mayEnter: can(actor, 'calendar.enter', thing) }
}

/** The day of a dialogue that is not concluded counts too: its notice and its results are counted from it. */
export async function alarmsOn(tx: Reader, context: Context): Promise<HolidayAlarm[]> {
  const { holidays } = await readLawBook(tx)
  const deadlines = (await openDeadlines(tx)).map(({ dueOn }) => dueOn)
  const held = (await listDialogues(tx)).flatMap(({ state, held_on }) =>
    state === 'concluded' || held_on === null ? [] : [held_on],
  )
  return holidayAlarms(today(context), [...deadlines, ...held], holidays)
}
