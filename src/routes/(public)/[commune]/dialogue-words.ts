import { formatDay, legalDay, weekdayName, type IsoDate } from '#domain/calendar/iso-date.ts'
import { m } from '#words'
import { getLocale } from '#words/runtime.js'

const states: Record<string, () => string> = {
  preparing: m.public_state_preparing,
  'in-session': m.public_state_in_session,
  held: m.public_state_held,
  concluded: m.public_state_concluded,
}

export function stateWord(state: string): string {
  return states[state]?.() ?? ''
}

interface When {
  state: string
  heldOn: IsoDate | null
  isDateTentative?: boolean
  startsAt?: string | null
}

/** `19/6/2023`, with a word while it is not certain. */
export function dayWords({ state, heldOn, isDateTentative }: When): string {
  if (!heldOn) return m.public_date_unknown()
  return formatDay(heldOn) + (isDateTentative && state === 'preparing' ? ` (${m.public_date_tentative()})` : '')
}

/** `07:30, thứ Hai 19/6/2023`. */
export function whenWords(when: When): string {
  if (!when.heldOn) return m.public_not_decided()
  const day = `${weekdayName(when.heldOn, getLocale())} ${dayWords(when)}`
  return when.startsAt ? `${when.startsAt.slice(0, 5)}, ${day}` : day
}

export function opinionCount(count: number): string {
  return count === 1 ? m.public_opinions_one() : m.public_opinions_count({ count })
}

/** A place as the plan writes it in mid-sentence, standing alone. */
export function placeWords(venue: string | null): string {
  return venue ? venue.charAt(0).toUpperCase() + venue.slice(1) : m.public_not_decided()
}

/** Joined as a line of facts; what is not there leaves no dot behind. */
export function line(...parts: (string | null | undefined | false)[]): string {
  return parts.filter(Boolean).join(' · ')
}

/** `08:05 ngày 24/11/2026`, the hour in Việt Nam whatever the host says. */
export function momentWords(ms: number): string {
  const time = new Date(ms + 7 * 3_600_000).toISOString().slice(11, 16)
  return m.public_receipt_at({ time, day: formatDay(legalDay(ms)) })
}
