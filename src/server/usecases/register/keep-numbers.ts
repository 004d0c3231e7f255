import { actorKey, type Actor } from '#domain/permission/actor.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { insertOutsideNumbers } from '../../store/register.ts'
import type { Context } from '../context.ts'

interface ExplainedNumbers {
  year: number
  series: string
  first: number
  last: number
  reason: string
}

/** Keeps on record why numbers have no paper here. */
export async function keepNumbers(tx: Writer, context: Context, actor: Actor, numbers: ExplainedNumbers) {
  const { series, year, first, last, reason } = numbers
  await insertOutsideNumbers(tx, {
    commune_id: context.commune.id,
    id: newId(),
    series,
    year,
    first_number: first,
    last_number: last,
    reason,
    recorded_by: actorKey(actor),
    recorded_at: new Date(context.now),
  })
  const act = { action: 'register.keep', thing: 'register', id: null, detail: { ...numbers } } as const
  await insertAudit(tx, context.commune.id, actor, act)
}
