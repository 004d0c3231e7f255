import JSZip from 'jszip'

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

/** A Word file of this body, with more parts by their names. */
export async function docx(body: string, parts: Record<string, string> = {}): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('word/document.xml', part('document', `<w:body>${body}</w:body>`))
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

export function part(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${inside}</w:${root}>`
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`
export const numbered = (text: string, level: number, list = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
export const cell = (lines: string | string[], properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${[lines]
    .flat()
    .map((line) => (line.startsWith('<w:tbl') ? line : paragraph(line)))
    .join('')}</w:tc>`
export const row = (cells: string[], properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
export const table = (rows: string[], border = 'single') =>
  `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="${border}"/></w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`

export const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
/** `numbering.xml` of one definition and the lists made of it. */
export const numbering = (levels: string, lists = list(1)) =>
  part('numbering', `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${lists}`)
export const list = (id: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${overrides}</w:num>`
