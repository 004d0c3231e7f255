import { legalDay } from '#domain/calendar/iso-date.ts'
import type { Writer } from '../database/connect.ts'
import type { CommuneRow } from '../store/communes.ts'

/** What every use case is given: the commune it acts in, the moment, and the way to its rows. */
export interface Context {
  commune: CommuneRow
  /** Milliseconds since the epoch. */
  now: number
  /** Where the commune's public pages begin, `https://…/thanh-lam`, if the program was told its address. */
  home?: string | null
  /** One transaction in this commune; what `work` throws rolls it back. */
  transact<T>(work: (tx: Writer) => Promise<T>): Promise<T>
}

/** The legal day of the act: Asia/Ho_Chi_Minh whatever the host says. */
export function today(context: Pick<Context, 'now'>): string {
  return legalDay(context.now)
}
