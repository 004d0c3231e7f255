import { describe, expect, test } from 'vitest'
import type { Paper } from '#domain/document/paper.ts'
import { readingSeconds } from '#domain/document/spoken-words.ts'
import { part } from '#domain/document/template/template.ts'
import { paperKinds } from '#server/documents/kinds.ts'
import { hugeModels } from '#server/documents/models-extreme.fixture.ts'
import { models } from '#server/documents/models.fixture.ts'

/** What stands between `Nội dung đọc` and the next heading or note. */
function script(paper: Paper | undefined): string {
  const body = paper?.body ?? []
  const from = body.findIndex((block) => block.kind === 'heading' && block.title === 'Nội dung đọc')
  const until = body.findIndex((block) => block.kind === 'heading' && block.title === 'Lịch phát')
  return body
    .slice(from + 1, until)
    .flatMap((block) =>
      block.kind === 'paragraph' && block.runs[0]?.italic !== true ? [block.runs[0]?.text ?? ''] : [],
    )
    .join(' ')
}

const before = (model: unknown) => paperKinds['broadcast-before'].toPapers(model)[0]
const after = (model: unknown) => paperKinds['broadcast-after'].toPapers(model)[0]

describe.each([
  ['before', before(models['broadcast-before'])],
  ['after', after(models['broadcast-after'])],
  ['before, with 27 sittings', before(hugeModels['broadcast-before'])],
  ['after, with 900 matters', after(hugeModels['broadcast-after'])],
])('the script %s', (_name, paper) => {
  test('is read in three minutes and has neither figures nor abbreviations', () => {
    const text = script(paper)
    expect(text.length).toBeGreaterThan(300)
    expect(readingSeconds(text).most).toBeLessThanOrEqual(180)
    expect(text).not.toMatch(/\d|UBND|HĐND/u)
  })
})

test('ten matters are all told in three minutes, each promise with its date', () => {
  const { promised, passedUp, answered } = models['broadcast-after']
  expect(promised.length + passedUp.length + answered.length).toBe(10)
  const text = script(after(models['broadcast-after'])).toLocaleLowerCase('vi')
  expect(text.match(/chậm nhất ngày/gu)).toHaveLength(promised.length)
  expect(text).toContain('thay hai bóng đèn cuối ngõ bốn')
  expect(text).toContain('mức hỗ trợ người cao tuổi, kiến nghị ủy ban nhân dân huyện ninh đông')
  expect(text).toContain('bốn mươi bảy ý kiến')
})

test('what an office adds is read aloud as well, and leaves less time for titles', () => {
  const { wording, toPapers } = paperKinds['broadcast-after']
  const added = part.paragraph(
    `**Xin nhắc bà con** giữ vệ sinh chung${', giữ vệ sinh chung'.repeat(34)} trước ngày 05/7`,
  )
  const template = { ...wording.template, parts: [...wording.template.parts, added] }
  const text = script(toPapers(models['broadcast-after'], template)[0])
  expect(text).toMatch(/Xin nhắc bà con giữ vệ sinh chung.*\.$/u)
  expect(text).not.toMatch(/\d/u)
  expect(readingSeconds(text).most).toBeLessThanOrEqual(180)
  expect(text).not.toContain('Việc đã trả lời xong')
  expect(script(after(models['broadcast-after']))).toContain('Việc đã trả lời xong')
})

test('goes on the air three days in a row where the law asks it', () => {
  const table = after(models['broadcast-after'])?.body.find((block) => block.kind === 'table')
  expect(table?.rows.map(([day]) => day)).toEqual(['Thứ Năm, 29/6/2023', 'Thứ Sáu, 30/6/2023', 'Thứ Bảy, 01/7/2023'])
  const airing = { from: '2023-06-29', days: 2 }
  expect(() => after({ ...models['broadcast-after'], airing })).toThrow(/ít nhất 03 ngày liên tục/u)
  expect(() => after({ ...models['broadcast-after'], airing: { ...airing, byLaw: false } })).not.toThrow()
})
