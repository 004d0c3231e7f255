export interface XmlHandler {
  open: (name: string, attributes: string, isEmpty: boolean) => void
  close: (name: string) => void
  text?: (text: string) => void
}

/**
 * Walks through an XML text once, from left to right, whatever is in it: the work grows with its length alone. Entities
 * other than XML's own are not replaced, so that none can grow. False when the text ends inside a tag.
 */
export function scanXml(xml: string, handler: XmlHandler): boolean {
  let at = 0
  while (at < xml.length) {
    const opens = xml.indexOf('<', at)
    if (opens !== at) handler.text?.(decodeEntities(xml.slice(at, opens === -1 ? xml.length : opens)))
    if (opens === -1) return true
    const end = tagEnd(xml, opens)
    if (end === -1) return false
    tag(xml, opens, end, handler)
    at = end
  }
  return true
}

const CDATA = '<![CDATA['

/** Where the tag, comment or instruction that begins at `from` is over; -1 when it never is. */
function tagEnd(xml: string, from: number): number {
  const after = (closing: string) => {
    const at = xml.indexOf(closing, from)
    return at === -1 ? -1 : at + closing.length
  }
  if (xml.startsWith('<!--', from)) return after('-->')
  if (xml.startsWith(CDATA, from)) return after(']]>')
  if (xml.startsWith('<?', from)) return after('?>')
  let quote = 0
  for (let at = from + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code
    else if (code === GREATER) return at + 1
  }
  return -1
}

const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const GREATER = 0x3e
const SLASH = 0x2f

function tag(xml: string, from: number, end: number, handler: XmlHandler) {
  if (xml.startsWith(CDATA, from)) return handler.text?.(xml.slice(from + CDATA.length, end - 3))
  const first = xml[from + 1]
  if (first === '!' || first === '?') return undefined
  if (first === '/') return handler.close(xml.slice(from + 2, end - 1).trim())
  const isEmpty = xml.charCodeAt(end - 2) === SLASH
  const inside = xml.slice(from + 1, isEmpty ? end - 2 : end - 1)
  const space = inside.search(/\s/)
  const name = space === -1 ? inside : inside.slice(0, space)
  handler.open(name, space === -1 ? '' : inside.slice(space), isEmpty)
  if (isEmpty) handler.close(name)
  return undefined
}

const patterns = new Map<string, RegExp>()

/** The value of an attribute by its name, prefix included; null when it is not there. */
export function attribute(attributes: string, name: string): string | null {
  if (!attributes.includes(name)) return null
  let pattern = patterns.get(name)
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const match = pattern.exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? null : decodeEntities(value)
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

const WORD_NAMESPACES =
  /xmlns:([\w.-]{1,40})\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/

/** The prefix under which a part speaks of paragraphs and runs, with its colon; `w:` nearly always. */
export function wordPrefix(xml: string): string {
  const prefix = WORD_NAMESPACES.exec(xml.slice(0, 8000))?.[1]
  return prefix === undefined ? 'w:' : `${prefix}:`
}
