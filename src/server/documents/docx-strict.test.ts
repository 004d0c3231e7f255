import { DOMParser } from '@xmldom/xmldom'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { writeDocx } from '#server/documents/docx.ts'
import { models } from '#server/documents/models.fixture.ts'
import { emptyModels } from '#server/documents/models-extreme.fixture.ts'
import { isPaperKind, paperKinds } from '#server/documents/kinds.ts'
import { attribute, elements } from '#server/documents/open-papers.fixture.ts'
import { childElements, outOfOrder } from '#server/documents/word-order.fixture.ts'

const names = Object.keys(paperKinds).filter(isPaperKind)
const relationships = 'word/_rels/document.xml.rels'

async function unpack(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes)
  const parts = Object.values(zip.files).filter(({ dir }) => !dir)
  const xml = await Promise.all(
    parts
      .filter(({ name }) => /\.(?:xml|rels)$/u.test(name))
      .map(async (part) => {
        const root = new DOMParser().parseFromString(await part.async('string'), 'text/xml').documentElement
        if (root === null) throw new Error(`${part.name} is empty`)
        return [part.name, root] as const
      }),
  )
  const roots = new Map(xml)
  return {
    names: parts.map(({ name }) => name),
    root(name: string) {
      const root = roots.get(name)
      if (root === undefined) throw new Error(`no ${name}`)
      return root
    },
    roots,
  }
}

const values = (list: ReturnType<typeof elements>, name: string) => list.map((each) => each.getAttribute(name) ?? '')
const twice = (list: readonly string[]) => list.filter((each, index) => list.indexOf(each) !== index)

describe.each(names)('Word opens %s without mending it:', (kind) => {
  const sets = [models[kind], emptyModels[kind]].map((model) =>
    writeDocx(paperKinds[kind].toPapers(model)).then(unpack),
  )

  test('every part stands in the order of the standard', async () => {
    for (const { roots } of await Promise.all(sets)) {
      for (const name of ['word/document.xml', 'word/styles.xml', 'word/numbering.xml']) {
        const root = roots.get(name)
        expect(root).toBeDefined()
        if (root !== undefined) expect(outOfOrder(root)).toEqual([])
      }
    }
  })

  test('each cell ends with a paragraph, and so does the text', async () => {
    for (const { root } of await Promise.all(sets)) {
      const document = root('word/document.xml')
      const cells = elements(document, 'w:tc')
      expect(cells.filter((cell) => childElements(cell).at(-1)?.tagName !== 'w:p')).toEqual([])
      const [body] = elements(document, 'w:body')
      const last = body && childElements(body).filter(({ tagName }) => tagName !== 'w:sectPr')
      // A signature's table may end the text; Word then adds the paragraph itself.
      expect(['w:p', 'w:tbl']).toContain(last?.at(-1)?.tagName)
      for (const table of elements(document, 'w:tbl')) {
        const columns = elements(table, 'w:gridCol').length
        for (const row of elements(table, 'w:tr')) expect(elements(row, 'w:tc')).toHaveLength(columns)
      }
    }
  })

  test('every style, list, margin and picture that is named is there, and no number is given twice', async () => {
    for (const { root, names: parts } of await Promise.all(sets)) {
      const document = root('word/document.xml')
      const styles = values(elements(root('word/styles.xml'), 'w:style'), 'w:styleId')
      expect(twice(styles)).toEqual([])
      for (const id of values(elements(document, 'w:pStyle'), 'w:val')) expect(styles).toContain(id)
      const bases = values(elements(root('word/styles.xml'), 'w:basedOn'), 'w:val')
      // Word knows its own style of letters without being told.
      for (const id of bases) expect([...styles, 'DefaultParagraphFont']).toContain(id)
      const numbers = values(elements(root('word/numbering.xml'), 'w:num'), 'w:numId')
      expect(twice(numbers)).toEqual([])
      for (const id of values(elements(document, 'w:numId'), 'w:val')) expect(numbers).toContain(id)
      const relations = elements(root(relationships), 'Relationship')
      expect(twice(values(relations, 'Id'))).toEqual([])
      for (const target of values(
        relations.filter((each) => each.getAttribute('TargetMode') !== 'External'),
        'Target',
      )) {
        expect(parts).toContain(target.startsWith('/') ? target.slice(1) : `word/${target}`)
      }
      const asked = ['w:headerReference', 'w:footerReference'].flatMap((name) => elements(document, name))
      const embedded = values(elements(document, 'a:blip'), 'r:embed')
      for (const id of [...values(asked, 'r:id'), ...embedded]) expect(values(relations, 'Id')).toContain(id)
      expect(twice(values(elements(document, 'wp:docPr'), 'id'))).toEqual([])
      expect(twice(values(elements(document, 'w:bookmarkStart'), 'w:id'))).toEqual([])
    }
  })

  test('every part has its type, and the first section its header', async () => {
    for (const { root, names: parts } of await Promise.all(sets)) {
      const types = root('[Content_Types].xml')
      const endings = values(elements(types, 'Default'), 'Extension')
      const overrides = values(elements(types, 'Override'), 'PartName')
      for (const name of parts.filter((each) => each !== '[Content_Types].xml')) {
        expect(overrides.includes(`/${name}`) || endings.includes(name.split('.').at(-1) ?? '')).toBe(true)
      }
      for (const name of overrides) expect(parts).toContain(name.slice(1))
      const [section] = elements(root('word/document.xml'), 'w:sectPr')
      expect(section && attribute(section, 'w:headerReference', 'r:id')).toBeTruthy()
    }
  })
})
