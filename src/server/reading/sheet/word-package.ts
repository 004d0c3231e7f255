import { crc32, deflateRawSync } from 'node:zlib'
import { fileKind } from '../file-kind.ts'
import { readDocumentText } from '../read-document-text.ts'
import { type ReadingRefusal, UnreadableDocument } from '../unreadable-document.ts'
import { listZipEntries, readZipText, type ZipEntry } from '../zip-archive.ts'

/** A Word file opened to look at its parts and to write some of them anew. */
export interface WordPackage {
  bytes: Uint8Array
  entries: ZipEntry[]
  /** Text of a part by its name, or `null`. */
  part: (name: string) => string | null
}

const MAX_ENTRIES = 2000
const MAX_PART_BYTES = 32 * 1024 * 1024

/** Refuses, by name, what is no Word file that can be read: the same limits as a plan that is handed in. */
export async function openWordPackage(
  bytes: Uint8Array,
  fileName: string,
): Promise<WordPackage | { refused: ReadingRefusal }> {
  const read = await readDocumentText(bytes, fileName)
  if ('refused' in read) return read
  if ('refused' in fileKind(bytes) || bytes[0] !== 0x50) return { refused: 'not-a-document' }
  const entries = listZipEntries(bytes, MAX_ENTRIES) ?? []
  const named = new Map(entries.map((entry) => [entry.name, entry]))
  const part = (name: string) => {
    const entry = named.get(name)
    return entry === undefined ? null : readZipText(bytes, entry, MAX_PART_BYTES)
  }
  return named.has('word/document.xml') ? { bytes, entries, part } : { refused: 'broken-document' }
}

export async function whileReading<Result>(work: () => Result): Promise<Result | { refused: ReadingRefusal }> {
  try {
    return work()
  } catch (error) {
    if (error instanceof UnreadableDocument) return { refused: error.refused }
    throw error
  }
}

/** The same archive with some parts replaced or added; every other part keeps its packed bytes. */
export function writePackage({ bytes, entries }: WordPackage, changed: ReadonlyMap<string, string>): Uint8Array {
  const kept = entries.filter(({ name }) => !changed.has(name)).map((entry) => keptFile(bytes, entry))
  const written = [...changed].map(([name, text]) => packedFile(name, text))
  // The list of content types comes first, as Word writes it.
  const files = [...written, ...kept].toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
  const records: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    const local = header(file, null)
    directory.push(header(file, offset))
    records.push(local, file.packed)
    offset += local.byteLength + file.packed.byteLength
  }
  const size = directory.reduce((sum, each) => sum + each.byteLength, 0)
  return Buffer.concat([...records, ...directory, endRecord(files.length, size, offset)])
}

interface PackedFile {
  name: Buffer
  method: number
  crc: number
  size: number
  packed: Uint8Array
}

const isFirst = ({ name }: PackedFile) => name.toString() === '[Content_Types].xml'

function keptFile(bytes: Uint8Array, entry: ZipEntry): PackedFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  return {
    name: Buffer.from(entry.name),
    method: entry.method,
    crc: crcOf(view, entry),
    size: entry.size,
    packed: bytes.subarray(start, start + entry.packedSize),
  }
}

/** The checksum stands in the table of contents, also where the entry itself leaves it out. */
function crcOf(view: DataView, entry: ZipEntry): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    let record = view.getUint32(at + 16, true)
    while (record + 46 <= view.byteLength && view.getUint32(record, true) === 0x02014b50) {
      if (view.getUint32(record + 42, true) === entry.offset) return view.getUint32(record + 16, true)
      record += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(record + field, true), 0)
    }
    break
  }
  throw new UnreadableDocument('broken-document')
}

function packedFile(name: string, text: string): PackedFile {
  const content = Buffer.from(text)
  return {
    name: Buffer.from(name),
    method: 8,
    crc: crc32(content),
    size: content.byteLength,
    packed: deflateRawSync(content),
  }
}

/** A local header, or the record of the directory when the place of the file is given. */
function header(file: PackedFile, offset: number | null): Uint8Array {
  const isLocal = offset === null
  const record = Buffer.alloc(isLocal ? 30 : 46)
  record.writeUInt32LE(isLocal ? 0x04034b50 : 0x02014b50, 0)
  const at = isLocal ? 4 : 6
  if (!isLocal) record.writeUInt16LE(20, 4)
  record.writeUInt16LE(20, at)
  // Names are UTF-8; the day is the first that the format knows, so that equal files are equal bytes.
  record.writeUInt16LE(0x0800, at + 2)
  record.writeUInt16LE(file.method, at + 4)
  record.writeUInt16LE(0x21, at + 8)
  record.writeUInt32LE(file.crc, at + 10)
  record.writeUInt32LE(file.packed.byteLength, at + 14)
  record.writeUInt32LE(file.size, at + 18)
  record.writeUInt16LE(file.name.byteLength, at + 22)
  if (!isLocal) record.writeUInt32LE(offset, 42)
  return Buffer.concat([record, file.name])
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}
