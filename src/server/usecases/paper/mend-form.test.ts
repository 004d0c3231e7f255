import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { foreignFile, look, planted } from '#server/reading/sheet/plant-fault.fixture.ts'
import { goodAndBad, type PlantedFault, plantedFaults } from '#server/reading/sheet/planted-faults.fixture.ts'
import { checkForm, type MendedForm, mendForm } from './check-form.ts'

async function mendedOf(bytes: Uint8Array): Promise<MendedForm> {
  const mended = await mendForm(bytes, 'van-ban.docx')
  if ('refused' in mended) throw new Error(mended.refused)
  return mended
}

async function partsOf(file: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(file)
  const names = Object.keys(zip.files).filter((name) => !name.endsWith('/'))
  const read = names.map(async (name) => [name, (await zip.file(name)?.async('binarystring')) ?? ''] as const)
  return new Map(await Promise.all(read))
}

/** Letters of each paragraph that has any: a rule that is drawn below a line has none. */
async function textOf(file: Uint8Array): Promise<string[]> {
  const xml = (await (await JSZip.loadAsync(file)).file('word/document.xml')?.async('string')) ?? ''
  const texts = xml.split('</w:p>').map((paragraph) => {
    const runs = paragraph.match(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>/gu) ?? []
    return runs.map((run) => run.replace(/<[^>]*>/gu, '')).join('')
  })
  return texts.filter((text) => text !== '')
}

/** One program's file of each: the property below goes through the others. */
const cases = plantedFaults.flatMap((fault) =>
  fault.files.slice(-1).map((file) => [fault.rule, fault.found, file, fault] as const),
)

describe('the corrected copy', () => {
  test.each(cases)('of %s: %s, in %s', async (rule, found, file, fault) => {
    const { bad } = await goodAndBad(fault, file)
    const { bytes, changes, left } = await mendedOf(bad)
    const isLeft = left.some((finding) => finding.rule === rule && finding.found.includes(found))
    expect(isLeft).toBe(!fault.isMended)
    if (fault.isMended) expect(changes.map((change) => change.rule)).toContain(rule)
    const texts = [await textOf(bad), await textOf(bytes)] as const
    const changed = texts[1].filter((text, index) => text !== texts[0][index])
    const mayReword = changes.some(({ mends }) => mends.some(({ kind }) => kind === 'text'))
    expect(texts[1]).toHaveLength(texts[0].length)
    expect(changed.length).toBeLessThanOrEqual(mayReword ? 1 : 0)
  })

  test('changes nothing in a paper without a finding, and nothing a second time', async () => {
    const good = foreignFile('ke-hoach-libreoffice')
    expect((await mendedOf(good)).bytes).toBe(good)
    const [first] = await Promise.all(
      plantedFaults.slice(0, 1).map((fault) => goodAndBad(fault, 'ke-hoach-libreoffice')),
    )
    const once = await mendedOf(first?.bad ?? good)
    expect(once.changes).not.toEqual([])
    const twice = await mendedOf(once.bytes)
    expect(twice).toEqual({ bytes: once.bytes, changes: [], left: [] })
  })
})

const files = ['ke-hoach-python-docx', 'ke-hoach-libreoffice', 'cong-van-python-docx', 'cong-van-libreoffice']

/** Parts that hold page numbers and the list of parts change only when a page number is put in. */
const partsOfNumbers =
  /^(?:word\/(?:header|footer)[^/]*\.xml|word\/_rels\/document\.xml\.rels|\[Content_Types\]\.xml)$/u

test('whatever is wrong together, the copy has nothing more to mend, and every other part as it was', async () => {
  const wrong = fc
    .constantFrom(...files)
    .chain((file) =>
      fc.tuple(fc.constant(file), fc.subarray(plantedFaults.filter((each) => each.files.includes(file)))),
    )
  await fc.assert(
    fc.asyncProperty(wrong, async ([file, faults]) => {
      const bad = await withAll(foreignFile(file), faults)
      const { bytes, changes, left } = await mendedOf(bad)
      expect(left.filter(({ mends, level }) => mends.length > 0 && level !== 'info')).toEqual([])
      expect((await mendedOf(bytes)).changes).toEqual([])
      const [before, after] = [await partsOf(bad), await partsOf(bytes)]
      const hasNumber = changes.some(({ rule }) => rule === 'F-PAGENO')
      for (const [name, content] of before) {
        const mayChange = name === 'word/document.xml' || (hasNumber && partsOfNumbers.test(name))
        if (!mayChange) expect(after.get(name), name).toBe(content)
      }
      const checked = await checkForm(bytes, 'van-ban.docx')
      expect('judged' in checked && checked.judged.findings).toEqual(left)
    }),
    { numRuns: 25 },
  )
})

/** Faults that another one has taken the words of are left out. */
async function withAll(bytes: Uint8Array, faults: readonly PlantedFault[]): Promise<Uint8Array> {
  let bad = bytes
  for (const { plant, also } of faults) {
    bad = await planted(bad, ...(also === undefined ? [] : [also]), plant).catch(() => bad)
  }
  return bad
}

test('the numbers that Word counts by itself take the look of their lines', async () => {
  const bad = await planted(foreignFile('ke-hoach-tu-danh-so-python-docx'), look('TỔ CHỨC', { size: 10 }))
  const { bytes } = await mendedOf(bad)
  const xml = (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? ''
  const paragraph = xml.split('<w:p>').find((each) => each.includes('TỔ CHỨC THỰC HIỆN')) ?? ''
  expect(paragraph).toMatch(/<w:pPr>.*<w:rPr>.*<w:sz w:val="28"\/>.*<\/w:rPr><\/w:pPr>/su)
})
