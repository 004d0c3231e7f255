import { inflateRawSync } from 'node:zlib'
import { UnreadableDocument } from './unreadable-document.ts'

export interface ZipEntry {
  name: string
  method: number
  isEncrypted: boolean
  packedSize: number
  /** Size that the archive claims for the unpacked file, in bytes. */
  size: number
  offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff

/** The table of contents of a zip archive, read without unpacking anything; null when it has none. */
export function listZipEntries(bytes: Uint8Array, most: number): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count && entries.length <= most; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}

/**
 * One file of the archive as text. Unpacking stops at the size that the archive claims and at `most` bytes, whichever
 * comes first, so that one that lies cannot fill the memory. Throws UnreadableDocument.
 */
export function readZipText(bytes: Uint8Array, entry: ZipEntry, most: number): string {
  if (entry.size > most) throw new UnreadableDocument('zip-bomb')
  const packed = packedBytes(bytes, entry)
  if (entry.method === 0) return decode(packed)
  if (entry.method !== 8) throw new UnreadableDocument('broken-document')
  try {
    return decode(inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }))
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadableDocument(isTooLong ? 'zip-bomb' : 'broken-document')
  }
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY)
    throw new UnreadableDocument('broken-document')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedSize > bytes.byteLength) throw new UnreadableDocument('broken-document')
  return bytes.subarray(start, start + packedSize)
}

/** Parts of a Word file are UTF-8; the standard allows UTF-16 with its mark. */
function decode(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part)
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part)
  return new TextDecoder().decode(part)
}
