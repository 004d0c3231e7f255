import type { PaperEventKind, SendingWay } from '#domain/document/paper-life.ts'
import type { PaperEventRow } from '../../store/paper-events.ts'

export interface PaperEventView {
  id: string
  kind: PaperEventKind
  on: string
  recipient: string | null
  way: SendingWay | null
  note: string | null
  fileHash: string | null
  /** The number under which the recipient registered it. */
  arrival: string | null
  otherPaperId: string | null
  recordedAt: number
}

export function paperEvents(rows: readonly PaperEventRow[]): PaperEventView[] {
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    on: row.happened_on,
    recipient: row.recipient,
    way: row.way,
    note: row.note,
    fileHash: row.file_hash,
    arrival: row.arrival,
    otherPaperId: row.other_paper_id,
    recordedAt: row.recorded_at.getTime(),
  }))
}
