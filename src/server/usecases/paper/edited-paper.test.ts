import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { writeDocx } from '#server/documents/docx.ts'
import { styleNames } from '#server/documents/docx-styles.ts'
import { paperKinds } from '#server/documents/kinds.ts'
import { models } from '#server/documents/models.fixture.ts'
import { readDocumentText } from '#server/reading/read-document-text.ts'
import { checkForm } from './check-form.ts'

type Edit = (xml: string) => string

/** What Word does when a clerk goes to the end of a piece, presses Enter or asks for a row more, and types. */
function copyOf(piece: 'p' | 'tr', holding: string, words: [from: string, to: string]): Edit {
  return (xml) => {
    const pieces = [...xml.matchAll(new RegExp(`<w:${piece}[ >](?:(?!<w:${piece}[ >]).)*?</w:${piece}>`, 'gsu'))]
    const found = pieces.find(([text]) => text.replaceAll('\u00A0', ' ').includes(holding))
    if (found === undefined) throw new Error(`nothing holds ${holding}`)
    const [text] = found
    const copy = text.replaceAll('\u00A0', ' ').replace(...words)
    expect(copy).not.toBe(text)
    return xml.slice(0, found.index) + text + copy + xml.slice(found.index + text.length)
  }
}

async function edited(...edits: Edit[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await writeDocx(paperKinds.plan.toPapers(models.plan)))
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  zip.file(
    'word/document.xml',
    edits.reduce((now, edit) => edit(now), xml),
  )
  return zip.generateAsync({ type: 'uint8array' })
}

const paragraph = copyOf('p', 'Công khai, dân chủ', ['Công khai, dân chủ', 'Bảo đảm an ninh, trật tự'])
const heading = copyOf('p', 'Hình thức', ['Hình thức', 'Phạm vi'])
const row = copyOf('tr', 'Hội Cựu chiến binh', ['Hội Cựu chiến binh', 'Hội Người cao tuổi'])

describe('a plan that a clerk goes on with in Word', () => {
  test.each([
    ['a paragraph', [paragraph]],
    ['a heading', [heading]],
    ['a row', [row]],
    ['all of them', [paragraph, heading, row]],
  ])('keeps the form with %s more', async (_, edits) => {
    const checked = await checkForm(await edited(...edits), 'ke-hoach.docx')
    if ('refused' in checked) throw new Error(checked.refused)
    expect(checked.judged.findings).toEqual([])
  })

  test('numbers what comes after a new heading anew, because Word itself counts', async () => {
    const read = async (bytes: Uint8Array) => {
      const document = await readDocumentText(bytes, 'ke-hoach.docx')
      if ('refused' in document) throw new Error(document.refused)
      return document.text
    }
    expect(await read(await edited())).toMatch(/^2\. Hình thức$[^]*^3\. Trình tự$/mu)
    expect(await read(await edited(heading))).toMatch(/^2\. Hình thức$\n3\. Phạm vi$[^]*^4\. Trình tự$/mu)
  })

  test('has nothing in it that a named style does not explain, but where it stands', async () => {
    const zip = await JSZip.loadAsync(await edited())
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
    const named = new Set(Object.values(styleNames).map(([id]) => id as string))
    const written = [...xml.matchAll(/<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gsu)].filter(([text]) =>
      /<w:t[ >]/u.test(text),
    )
    expect(written.length).toBeGreaterThan(60)
    for (const [text] of written) {
      expect(named.has(/<w:pStyle w:val="([^"]+)"/u.exec(text)?.[1] ?? '')).toBe(true)
      expect(text).not.toMatch(/<w:(?:sz|rFonts|color)[ /]/u)
    }
  })
})
