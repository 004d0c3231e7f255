import type { Reader, Writer } from '../database/connect.ts'
import { sha256 } from '../ids.ts'

const chunkBytes = 256 * 1024

export interface StoredFile {
  bytes: Uint8Array
  mediaType: string
}

/** Keeps the bytes under their own hash, in chunks; the same bytes are kept once. */
export async function storeFile(tx: Writer, communeId: string, bytes: Uint8Array, mediaType: string): Promise<string> {
  const hash = sha256(bytes)
  const inserted = await tx
    .insertInto('file')
    .values({ commune_id: communeId, hash, media_type: mediaType, size: bytes.length })
    .onConflict((conflict) => conflict.columns(['commune_id', 'hash']).doNothing())
    .returning('hash')
    .executeTakeFirst()
  if (!inserted) return hash
  for (let part = 0; part * chunkBytes < bytes.length; part += 1) {
    const chunk = Buffer.from(bytes.subarray(part * chunkBytes, (part + 1) * chunkBytes))
    await tx.insertInto('file_chunk').values({ commune_id: communeId, hash, part, bytes: chunk }).execute()
  }
  return hash
}

export async function readFile(tx: Reader, hash: string): Promise<StoredFile | undefined> {
  const file = await tx.selectFrom('file').select('media_type').where('hash', '=', hash).executeTakeFirst()
  if (!file) return undefined
  const chunks = await tx.selectFrom('file_chunk').select('bytes').where('hash', '=', hash).orderBy('part').execute()
  return { bytes: Buffer.concat(chunks.map(({ bytes }) => bytes)), mediaType: file.media_type }
}

/** Size and kind of files, by their hashes, without the bytes. */
export async function listFileFacts(
  tx: Reader,
  hashes: readonly string[],
): Promise<Map<string, { size: number; mediaType: string }>> {
  if (hashes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('file')
    .select(['hash', 'size', 'media_type'])
    .where('hash', 'in', [...new Set(hashes)])
    .execute()
  return new Map(rows.map(({ hash, size, media_type }) => [hash, { size, mediaType: media_type }]))
}
