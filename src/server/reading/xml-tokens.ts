/** One step through an XML text: an opening or closing tag, or text between tags. Entities other than XML's own stay unread. */
type XmlToken =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g

export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const match of xml.matchAll(TOKEN)) {
    const [, slash, name, attributes, empty, text] = match
    if (text !== undefined) yield { kind: 'text', text: decodeEntities(text) }
    else if (name !== undefined && slash) yield { kind: 'close', name }
    else if (name !== undefined) yield { kind: 'open', name, attributes: attributes ?? '', isEmpty: empty === '/' }
  }
}

/** The value of an attribute by its name, prefix included; null when it is not there. */
export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? null : decodeEntities(value)
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

const WORD_NAMESPACES =
  /xmlns:([\w.-]+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/

/** The prefix under which a part speaks of paragraphs and runs, with its colon; `w:` nearly always. */
export function wordPrefix(xml: string): string {
  const prefix = WORD_NAMESPACES.exec(xml.slice(0, 8000))?.[1]
  return prefix === undefined ? 'w:' : `${prefix}:`
}
