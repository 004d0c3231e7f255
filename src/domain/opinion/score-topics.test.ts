import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scoreTopics } from './score-topics.ts'

test.each([
  ['Trạm bơm Đầu Đồng bơm chậm, ruộng cuối kênh khô nứt', 5],
  ['tram bom dau dong bom cham, ruong cuoi kenh kho nut', 5],
  ['Đèn đường tắt ba tháng nay, tối đi chợ sợ ngã', 3],
  ['Trại lợn xả thẳng ra mương, thối không chịu được', 4],
  ['Chó thả rông đuổi xe máy, đề nghị công an xã nhắc', 7],
  ['Cán bộ một cửa làm khai sinh bắt quay lại ba lần', 1],
  ['Nghị quyết đại hội đề ra chỉ tiêu mà chưa thấy làm', 2],
  ['Hơn trăm hộ chưa được cấp sổ đỏ', 6],
  ['Trạm y tế thiếu thuốc huyết áp cho người cao tuổi', 8],
])('%s speaks of topic %i', (text, number) => {
  expect(scoreTopics(text)[0]?.number).toBe(number)
})

test('says which phrases speak for a topic, and nothing where none does', () => {
  expect(scoreTopics('Đường nội đồng lầy lội')[0]?.phrases[0]).toBe('đường nội đồng')
  expect(scoreTopics('Chúc xã năm mới')).toEqual([])
})

const cases = new URL('../../../../shared/cases/opinions/dev.jsonl', import.meta.url)
test.skipIf(!existsSync(cases))('finds the topic of four in five opinions of a commune that it has not seen', () => {
  const lines = readFileSync(cases, 'utf8').trim().split('\n')
  const opinions = lines
    .map((line): { text: string; topic: number | null; concerns?: number } => JSON.parse(line))
    .filter(({ topic, concerns }) => topic !== null && concerns === undefined)
  expect(opinions.length).toBeGreaterThan(100)
  const right = opinions.filter(({ text, topic }) => scoreTopics(text)[0]?.number === topic).length
  const amongThree = opinions.filter(({ text, topic }) =>
    scoreTopics(text)
      .slice(0, 3)
      .some((one) => one.number === topic),
  )
  expect(right / opinions.length).toBeGreaterThan(0.78)
  expect(amongThree.length / opinions.length).toBeGreaterThan(0.93)
})
