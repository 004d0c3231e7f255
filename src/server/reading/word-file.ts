import { UnreadableDocument } from './unreadable-document.ts'
import { readNumbering } from './word-numbering.ts'
import { readStyles } from './word-styles.ts'
import { readWordText } from './word-text.ts'
import { attribute, scanXml } from './xml-scan.ts'
import { listZipEntries, readZipText, type ZipEntry } from './zip-archive.ts'

/** Bytes of one part, unpacked: the text of a thousand pages with their formatting. */
const MAX_PART_BYTES = 32 * 1024 * 1024
/** What a whole archive may claim to hold, pictures included. */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024
const MAX_ENTRIES = 2000

/** The text of a zip archive that is a Word file. Only the parts that hold text are unpacked. Throws UnreadableDocument. */
export function readWordFile(bytes: Uint8Array): string {
  const entries = listZipEntries(bytes, MAX_ENTRIES)
  if (!entries) throw new UnreadableDocument('broken-document')
  const claimed = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (entries.length > MAX_ENTRIES || claimed > MAX_UNPACKED_BYTES) throw new UnreadableDocument('zip-bomb')
  const names = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/').toLowerCase(), entry]))
  const part = (name: string) => {
    const entry = names.get(name)
    return entry ? readPart(bytes, entry) : ''
  }
  const main = mainPart(part('_rels/.rels')) ?? 'word/document.xml'
  const entry = names.get(main) ?? entries.find(({ name }) => /^word\/document\d*\.xml$/i.test(name))
  if (!entry) throw new UnreadableDocument(otherArchive(names))
  if (entry.isEncrypted) throw new UnreadableDocument('encrypted-document')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const styles = readStyles(part(`${folder}styles.xml`))
  const numbering = readNumbering(part(`${folder}numbering.xml`))
  const text = readWordText(readPart(bytes, entry), styles, numbering)
  const letterhead = NATIONAL_TITLE.test(text.slice(0, LETTERHEAD_ZONE)) ? null : letterheadOf()
  return letterhead === null ? text : `${letterhead}\n${text}`

  /** Some offices set the letterhead into the header of the first page; other headers are page numbers and slogans. */
  function letterheadOf(): string | null {
    const headers = [...names.keys()].filter((name) => name.startsWith(folder) && /\/header\d*\.xml$/.test(name))
    for (const name of headers.slice(0, MOST_HEADERS)) {
      const header = readWordText(part(name), styles, numbering)
      if (NATIONAL_TITLE.test(header)) return header
    }
    return null
  }
}

const NATIONAL_TITLE = /cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa|đảng\s+cộng\s+sản\s+việt\s+nam/i
const LETTERHEAD_ZONE = 2000
const MOST_HEADERS = 12

function readPart(bytes: Uint8Array, entry: ZipEntry): string {
  const xml = readZipText(bytes, entry, MAX_PART_BYTES)
  // Word writes no document type; one is there to define entities that grow.
  if (/<!DOCTYPE/i.test(xml.slice(0, 4000))) throw new UnreadableDocument('broken-document')
  return xml
}

/** The part that the archive names as its document, in small letters; null when it names none. */
function mainPart(relations: string): string | null {
  let target: string | null = null
  scanXml(relations, {
    open(name, attributes) {
      if (name !== 'Relationship' || !attribute(attributes, 'Type')?.endsWith('/officeDocument')) return
      target ??= attribute(attributes, 'Target')?.replace(/^\//, '').toLowerCase() ?? null
    },
    close: () => undefined,
  })
  const found: string | null = target
  return found
}

function otherArchive(names: ReadonlyMap<string, ZipEntry>) {
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'spreadsheet'
  if (names.has('ppt/presentation.xml')) return 'presentation'
  if (names.has('mimetype') && names.has('content.xml')) return 'open-document'
  return names.has('[content_types].xml') ? 'broken-document' : 'archive'
}
