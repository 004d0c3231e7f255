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
  type SeatRow,
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

async function insertQuotaWithSeats(tx: Writer, quota: NewQuota) {
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
  const existing = new Map<WantedQuota, QuotaRow>()
  for (const quota of wanted) {
    const taken = new Set(existing.values())
    const row = before.find((candidate) => !taken.has(candidate) && isMeant(candidate, quota))
    if (row) existing.set(quota, row)
  }
  const counts = new Map([...existing].map(([quota, row]) => [row, quota.count]))
  const seats = new Map<QuotaRow, SeatRow[]>()
  for (const row of before) {
    seats.set(row, await lockSeatsOfQuota(tx, row.id))
    const named = (seats.get(row) ?? []).filter(({ name }) => name !== null).length
    if ((counts.get(row) ?? 0) < named) {
      return refuse('seat-taken', { field: 'quotas', detail: { organization: row.organization, named } })
    }
  }
  for (const [row, own] of seats) await resize(tx, row, own, counts.get(row) ?? 0)
  for (const gone of before.filter((row) => !counts.has(row))) await deleteQuota(tx, gone.id)
  const associations = await listAssociations(tx, day)
  for (const [ordinal, quota] of wanted.entries()) {
    const row = existing.get(quota)
    const associationId = matchAssociation(associations, quota.organization)?.id ?? null
    const change = { organization: quota.organization, association_id: associationId, seats: quota.count, ordinal }
    if (row) await updateQuota(tx, row.id, change)
    else await insertQuotaWithSeats(tx, { communeId, dialogueId, ordinal, associationId, ...quota })
  }
  return undefined
}

function isMeant(row: QuotaRow, { id, organization }: WantedQuota): boolean {
  return id === undefined ? foldDiacritics(row.organization) === foldDiacritics(organization.trim()) : row.id === id
}

async function resize(tx: Writer, quota: QuotaRow, seats: SeatRow[], count: number) {
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
