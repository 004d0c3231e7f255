import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { saveReminderRule } from '../../store/outbox.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

export const changeRemindersInput = z.object({
  isOn: z.boolean(),
  /** Working days before the due day. */
  beforeDays: z.array(z.coerce.number().int().min(1).max(30)).max(5),
  onTheDay: z.boolean(),
  lateEvery: z.coerce.number().int().min(1).max(30),
  chairmanAfter: z.coerce.number().int().min(1).max(60),
})

/** When the commune reminds its people. What was said already is not said again. */
export async function changeReminders(
  context: Context,
  actor: Actor,
  input: z.input<typeof changeRemindersInput>,
): Promise<{ changed: true } | Refused> {
  const parsed = changeRemindersInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const communeId = context.commune.id
  const rule = parsed.data
  return context.transact(async (tx) => {
    if (!can(actor, 'reminder.change', { communeId })) return refuse('not-found')
    await saveReminderRule(tx, {
      commune_id: communeId,
      is_on: rule.isOn,
      before_days: [...new Set(rule.beforeDays)].toSorted((a, b) => b - a),
      on_the_day: rule.onTheDay,
      late_every: rule.lateEvery,
      chairman_after: rule.chairmanAfter,
      changed_by: actorKey(actor),
      changed_at: new Date(context.now),
    })
    await insertAudit(tx, communeId, actor, {
      action: 'reminder.change',
      thing: 'reminder-rule',
      id: null,
      detail: { ...rule },
    })
    return { changed: true }
  })
}
