import { usualReminders, type ReminderRule } from '#domain/task/reminder-stage.ts'
import type { Reader } from '../../database/connect.ts'
import { findReminderRule } from '../../store/outbox.ts'

/** The rule of the commune, or the usual one. */
export async function reminderRuleOf(tx: Reader): Promise<ReminderRule> {
  const row = await findReminderRule(tx)
  if (!row) return usualReminders
  return {
    isOn: row.is_on,
    beforeDays: row.before_days,
    onTheDay: row.on_the_day,
    lateEvery: row.late_every,
    chairmanAfter: row.chairman_after,
  }
}
