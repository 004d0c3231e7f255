import type { Writer } from '../../database/connect.ts'
import { lockLedgerEntry } from '../../store/ledger.ts'
import { findOpinion, type OpinionOnRecord } from '../../store/opinions.ts'

/** The opinion with its entry locked, so that two people who decide at once decide one after another. */
export async function lockOpinion(tx: Writer, opinionId: string): Promise<OpinionOnRecord | undefined> {
  const entry = await lockLedgerEntry(tx, opinionId)
  return entry && findOpinion(tx, opinionId)
}
