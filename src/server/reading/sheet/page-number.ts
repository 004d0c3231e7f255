import { setProperty } from './properties.ts'
import { holdsPageNumber, partNameOf } from './sections.ts'
import type { WordPackage } from './word-package.ts'
import { child, childrenOf, descendants, newElement, parseXml, valueOf, writeXml, type XmlElement } from './xml-tree.ts'

const header = 'word/header-so-trang.xml'
const relationId = 'rIdSoTrang'
const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml'
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const field = (kind: string) => `<w:r>${look}<w:fldChar w:fldCharType="${kind}"/></w:r>`
const look =
  '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:b w:val="0"/><w:i w:val="0"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>'
const headerXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr ${namespaces}><w:p><w:pPr><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>${field('begin')}<w:r>${look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r>${look}<w:t>2</w:t></w:r>${field('end')}</w:p></w:hdr>`

/** A number in the middle of the top margin of every section, hidden on its first page; a number in the foot goes. */
export function addPageNumber(file: WordPackage, sections: readonly XmlElement[], parts: Map<string, string>) {
  for (const section of sections) {
    dropFootNumbers(section, file, parts)
    dropHeaderReferences(section)
    const reference = newElement('w:headerReference', `w:type="default" r:id="${relationId}"`)
    section.children.unshift(reference)
    section.isEmpty = false
    setProperty(section, null, 'w:titlePg', null)
  }
  parts.set(header, headerXml)
  const relations = 'word/_rels/document.xml.rels'
  const known = parts.get(relations) ?? file.part(relations)
  if (known !== null && !known.includes(relationId)) {
    const target = header.replace('word/', '')
    parts.set(
      relations,
      known.replace(
        '</Relationships>',
        `<Relationship Id="${relationId}" Type="${type}" Target="${target}"/></Relationships>`,
      ),
    )
  }
  const types = file.part('[Content_Types].xml')
  if (types !== null && !types.includes(`/${header}`)) {
    parts.set(
      '[Content_Types].xml',
      types.replace('</Types>', `<Override PartName="/${header}" ContentType="${contentType}"/></Types>`),
    )
  }
}

/** The first page may keep a header of its own unless it says a number. */
function dropHeaderReferences(section: XmlElement) {
  section.children = section.children.filter(
    (node) => typeof node === 'string' || node.name !== 'w:headerReference' || valueOf(node, 'w:type') === 'even',
  )
}

function dropFootNumbers(section: XmlElement, file: WordPackage, parts: Map<string, string>) {
  for (const kind of ['default', 'first']) {
    const name = partNameOf(section, file, 'footer', kind)
    const xml = name === null ? null : (parts.get(name) ?? file.part(name))
    if (name === null || xml === null) continue
    const tree = parseXml(xml)
    for (const paragraph of descendants(tree, 'w:p').filter(holdsPageNumber)) {
      const properties = child(paragraph, 'w:pPr')
      paragraph.children = properties === undefined ? [] : [properties]
      paragraph.isEmpty = childrenOf(paragraph).length === 0
    }
    parts.set(name, writeXml(tree))
  }
}
