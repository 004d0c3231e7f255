import { shippedLaw, type LawBook } from '#domain/law/law-book.ts'
import type { Reader } from '../../database/connect.ts'

/** The law as it holds for this commune. */
export async function readLawBook(_tx: Reader): Promise<LawBook> {
  return shippedLaw
}
