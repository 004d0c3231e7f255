import { xmlFragment, type XmlElement } from '#domain/document/archive/xml.ts'

export interface CaseDescription {
  title: string
  agency: string
  /** ISO day. */
  day: string
  /** Whether all of it is PDF/A. */
  isArchival: boolean
}

const namespaces = {
  'rdf:about': '',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
  'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/',
}

/** The metadata that readers of PDF look for (XMP), with the claim of PDF/A-2b where it holds. */
export function caseXmp({ title, agency, day, isArchival }: CaseDescription): Uint8Array {
  const moment = `${day}T00:00:00Z`
  const item = (words: string, attributes = {}): XmlElement => ({ name: 'rdf:li', attributes, content: words })
  const within = (name: string, list: string, of: XmlElement): XmlElement => ({
    name,
    content: [{ name: `rdf:${list}`, content: [of] }],
  })
  const described: XmlElement[] = [
    within('dc:title', 'Alt', item(title, { 'xml:lang': 'x-default' })),
    within('dc:creator', 'Seq', item(agency)),
    within('dc:language', 'Bag', item('vi-VN')),
    { name: 'xmp:CreatorTool', content: producer },
    { name: 'xmp:CreateDate', content: moment },
    { name: 'xmp:ModifyDate', content: moment },
    { name: 'pdf:Producer', content: producer },
    ...(isArchival
      ? [
          { name: 'pdfaid:part', content: '2' },
          { name: 'pdfaid:conformance', content: 'B' },
        ]
      : []),
  ]
  const packet = xmlFragment({
    name: 'x:xmpmeta',
    attributes: { 'xmlns:x': 'adobe:ns:meta/' },
    content: [
      {
        name: 'rdf:RDF',
        attributes: { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
        content: [{ name: 'rdf:Description', attributes: namespaces, content: described }],
      },
    ],
  })
  const begin = '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>'
  return new TextEncoder().encode(`${begin}\n${packet}<?xpacket end="w"?>`)
}

/** As the file's own properties name it, which must say the same. */
export const producer = 'doithoai'
