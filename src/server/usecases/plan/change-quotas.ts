import { foldDiacritics } from '#domain/vietnamese/fold-diacritics.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Quota } from '#domain/plan/plan.ts'
import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import {
  deleteQuota,
  deleteSeats,
  insertQuota,
  insertSeats,
  listQuotas,
  lockSeatsOfQuota,
  updateQuota,
  type QuotaRow,
} from '../../store/seats.ts'
import { listAssociations } from '../../store/units.ts'
import { matchAssociation } from './match-unit.ts'

export interface WantedQuota extends Quota {
  /** Set when an existing quota is renamed. */
  id?: string | undefined
}

interface NewQuota extends Quota {
  communeId: string
  dialogueId: string
  ordinal: number
  associationId: string | null
}

export async function insertQuotaWithSeats(tx: Writer, quota: NewQuota) {
  const id = newId()
  await insertQuota(tx, {
    commune_id: quota.communeId,
    id,
    dialogue_id: quota.dialogueId,
    association_id: quota.associationId,
    organization: quota.organization,
    seats: quota.count,
    ordinal: quota.ordinal,
  })
  const numbers = Array.from({ length: quota.count }, (_, index) => index + 1)
  await insertSeats(
    tx,
    numbers.map((number) => seatRow(quota, id, number)),
  )
}

/** Makes the quotas of a dialogue the wanted ones. Free seats come and go; a seat with a name on it stays. */
export async function changeQuotas(
  tx: Writer,
  {
    communeId,
    dialogueId,
    wanted,
    day,
  }: { communeId: string; dialogueId: string; wanted: WantedQuota[]; day: IsoDate },
): Promise<Refused | undefined> {
  const before = await listQuotas(tx, dialogueId)
  const associations = await listAssociations(tx, day)
  const kept = new Set<string>()
  for (const [ordinal, quota] of wanted.entries()) {
    const existing = before.find((row) => !kept.has(row.id) && isMeant(row, quota))
    const associationId = matchAssociation(associations, quota.organization)?.id ?? null
    if (!existing) {
      await insertQuotaWithSeats(tx, { communeId, dialogueId, ordinal, associationId, ...quota })
      continue
    }
    kept.add(existing.id)
    const refused = await resize(tx, existing, quota.count)
    if (refused) return refused
    const change = { organization: quota.organization, association_id: associationId, seats: quota.count, ordinal }
    await updateQuota(tx, existing.id, change)
  }
  for (const gone of before.filter(({ id }) => !kept.has(id))) {
    const refused = await resize(tx, gone, 0)
    if (refused) return refused
    await deleteQuota(tx, gone.id)
  }
  return undefined
}

function isMeant(row: QuotaRow, { id, organization }: WantedQuota): boolean {
  return id === undefined ? foldDiacritics(row.organization) === foldDiacritics(organization.trim()) : row.id === id
}

async function resize(tx: Writer, quota: QuotaRow, count: number): Promise<Refused | undefined> {
  const seats = await lockSeatsOfQuota(tx, quota.id)
  const named = seats.filter(({ name }) => name !== null).length
  if (count < named) {
    return refuse('seat-taken', { field: 'quotas', detail: { organization: quota.organization, named } })
  }
  const free = seats.filter(({ name }) => name === null)
  const surplus = seats.length - count
  if (surplus > 0)
    await deleteSeats(
      tx,
      free.slice(-surplus).map(({ id }) => id),
    )
  const place = { communeId: quota.commune_id, dialogueId: quota.dialogue_id }
  const numbers = unusedNumbers(new Set(seats.map(({ number }) => number)), -surplus)
  await insertSeats(
    tx,
    numbers.map((number) => seatRow(place, quota.id, number)),
  )
  return undefined
}

function unusedNumbers(used: ReadonlySet<number>, count: number): number[] {
  const numbers: number[] = []
  for (let number = 1; numbers.length < count; number += 1) if (!used.has(number)) numbers.push(number)
  return numbers
}

function seatRow(
  { communeId, dialogueId }: { communeId: string; dialogueId: string },
  quotaId: string,
  number: number,
) {
  return { commune_id: communeId, id: newId(), dialogue_id: dialogueId, quota_id: quotaId, number }
}
