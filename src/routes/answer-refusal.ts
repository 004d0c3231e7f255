import { error, fail } from '@sveltejs/kit'
import type { Refusal, Refused } from '#domain/refusal.ts'

const statuses: Partial<Record<Refusal, number>> = {
  'not-found': 404,
  'invalid-input': 400,
  'empty-text': 400,
  'not-positive': 400,
  'too-many-requests': 429,
  'unknown-code': 404,
  'sheet-not-entered': 404,
  'link-expired': 410,
  'too-large': 413,
  'wrong-password': 401,
  'only-on-this-machine': 403,
}

/** The one place where a refusal becomes an HTTP status; what is merely not possible now is a conflict. */
export function refusalStatus({ refused }: Refused): number {
  return statuses[refused] ?? 409
}

/** For a page that cannot be shown. */
export function refusePage(refused: Refused): never {
  error(refusalStatus(refused))
}

/** For a form that is shown again with what was typed. */
export function refuseForm<Values extends Record<string, unknown>>(refused: Refused, values: Values) {
  return fail(refusalStatus(refused), { refused, values })
}
