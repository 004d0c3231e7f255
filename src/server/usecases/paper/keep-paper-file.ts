import { evidenceTypeOf } from '#domain/commitment/evidence-kind.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { storeFile } from '../../store/files.ts'

/** Largest scan of a paper, in bytes. */
export const largestPaperFile = 30 * 1024 * 1024

/** Keeps the scan of a paper, or the signed file itself, unchanged under its own hash. A PDF, or a picture of it. */
export async function keepPaperFile(tx: Writer, communeId: string, bytes: Uint8Array): Promise<string | Refused> {
  if (bytes.length > largestPaperFile) return refuse('file-too-large', { field: 'file', detail: { megabytes: 30 } })
  const type = evidenceTypeOf(bytes)
  if (type === null) return refuse('file-type', { field: 'file' })
  return storeFile(tx, communeId, bytes, type)
}
