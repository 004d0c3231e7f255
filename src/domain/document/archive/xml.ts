/** An element: a text, or further elements. */
export interface XmlElement {
  name: string
  attributes?: Record<string, string>
  content: string | readonly XmlElement[]
}

/** An XML 1.0 document in UTF-8, indented by two. What XML cannot hold is left out. */
export function xmlText(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlFragment(root)}`
}

/** An element by itself, for a place inside something else. */
export function xmlFragment(root: XmlElement): string {
  return `${elementLines(root, '').join('\n')}\n`
}

function elementLines({ name, attributes = {}, content }: XmlElement, indent: string): string[] {
  if (!/^[A-Za-z_][\w.:-]*$/.test(name)) throw new Error(`not the name of an element: ${name}`)
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const open = `${indent}<${name}${given.join('')}`
  if (content.length === 0) return [`${open}/>`]
  if (typeof content === 'string') return [`${open}>${escaped(content)}</${name}>`]
  return [`${open}>`, ...content.flatMap((child) => elementLines(child, `${indent}  `)), `${indent}</${name}>`]
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }
// oxlint-disable-next-line no-control-regex -- these are the very characters that XML 1.0 has no way to write
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

function escaped(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"\r]/g, (mark) => marks[mark] ?? mark)
}
