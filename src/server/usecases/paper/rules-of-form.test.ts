import { describe, expect, test } from 'vitest'
import { hd36 } from '#domain/document/form-hd36.ts'
import { nd30 } from '#domain/document/form-nd30.ts'
import type { FormFinding } from '#domain/document/lint/finding.ts'
import { rulesOf } from '#domain/document/lint/rules-of.ts'
import { inEnglish, inVietnamese, say } from '#domain/document/lint/saying.ts'
import { foreignFile, foreignNames, planted, words } from '#server/reading/sheet/plant-fault.fixture.ts'
import { goodAndBad, plantedFaults } from '#server/reading/sheet/planted-faults.fixture.ts'
import { checkForm } from './check-form.ts'

async function findingsOf(bytes: Uint8Array): Promise<FormFinding[]> {
  const checked = await checkForm(bytes, 'van-ban.docx')
  if ('refused' in checked) throw new Error(checked.refused)
  return checked.judged.findings
}

test('every rule of both tables has a paper that fails it', () => {
  const failed = new Set(plantedFaults.map(({ rule }) => rule))
  expect(failed).toEqual(new Set([...rulesOf(nd30), ...rulesOf(hd36)]))
})

const cases = plantedFaults.flatMap((fault) =>
  fault.files.map((file) => [fault.rule, fault.found, file, fault] as const),
)

describe('a paper of another program', () => {
  test.each(cases)('%s: %s, in %s', async (rule, found, file, fault) => {
    const { good, bad } = await goodAndBad(fault, file)
    expect((await findingsOf(good)).map((finding) => `${finding.rule} ${finding.found}`)).toEqual([])
    const findings = await findingsOf(bad)
    const own = findings.filter((finding) => finding.rule === rule)
    expect(own.map((finding) => finding.found).join('; ')).toContain(found)
    expect(own.every(({ expected, article }) => expected !== '' && article !== '')).toBe(true)
    // One fault is told by one rule, but for what hangs on it.
    expect(findings.length).toBeLessThanOrEqual(own.length + 1)
  })

  test.each(foreignNames().filter((name) => !name.includes('html')))('%s has no finding', async (file) => {
    const findings = await findingsOf(foreignFile(file))
    expect(findings.map(({ rule, found }) => `${rule} ${found}`)).toEqual([])
  })

  test('that lost its slopes and indents on the way is told just that', async () => {
    const findings = await findingsOf(foreignFile('thong-bao-html-to-docx'))
    expect(findings.map(({ rule, found }) => `${rule}: ${found}`)).toEqual([
      'F-DATE: chữ đứng',
      'F-BODY: không lùi đầu dòng',
      'F-NOINHAN-H: chữ không đậm',
      'F-NOINHAN-H: chữ đứng',
    ])
  })
})

test('everything that is said of a paper is said in English too', async () => {
  for (const fault of plantedFaults) {
    const [file = ''] = fault.files
    for (const { part, said } of await findingsOf((await goodAndBad(fault, file)).bad)) {
      for (const words of [part, said.found, said.expected]) {
        const english = inEnglish(words)
        expect(english, JSON.stringify(words)).not.toBeNull()
        expect(english).not.toMatch(/\{\d\}|undefined/u)
      }
    }
  }
})

test('numbers are written as each language writes them', () => {
  const said = say`lùi đầu dòng ${1.27} cm`
  expect([inVietnamese(said), inEnglish(said)]).toEqual(['lùi đầu dòng 1,27 cm', 'first line indented by 1.27 cm'])
})

test('a letter left out is told once, and a letter written twice too', async () => {
  const told = async (...plants: Parameters<typeof words>[]) => {
    const changed = plants.map((plant) => words(...plant))
    const findings = await findingsOf(await planted(foreignFile('ke-hoach-libreoffice'), ...changed))
    return findings.map(({ found }) => found)
  }
  const twice: [string, string] = ['đ) Trưởng', 'e) Trưởng thôn mời đại biểu;']
  expect(await told(twice)).toEqual(['«e)» sau «d)»'])
  expect(await told(['e) Các', 'g) Các đoàn thể phối hợp./.'], twice)).toEqual(['«e)» sau «d)»'])
})
