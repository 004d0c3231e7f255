import { expect, test } from 'vitest'
import { cutSource, withoutSoftBreaks, type Stretch } from './source-stretches.ts'

const textOf = (stretches: Stretch[]): string =>
  stretches.map((stretch) => (typeof stretch === 'string' ? stretch : textOf(stretch.inside))).join('')

function evidence(path: string, start: number, end: number, confidence = 0.95) {
  return { path, start, end, confidence, isConfirmed: false }
}

test('marks each value where it was read and loses no letter', () => {
  const text = 'tại nhà văn hóa thôn Đông Khê, ngày 19/6/2023.'
  const { stretches, anchors } = cutSource(text, [
    evidence('venue', 4, 29),
    evidence('villages.0', 21, 29),
    evidence('eventDates.0', 36, 45, 0.5),
  ])
  expect(textOf(stretches)).toBe(text)
  expect(anchors).toEqual({ venue: 'e-venue', 'villages.0': 'e-villages-0', 'eventDates.0': 'e-eventDates-0' })
  expect(stretches[1]).toMatchObject({
    id: 'e-venue',
    tone: 'place',
    inside: ['nhà văn hóa thôn ', { id: 'e-villages-0' }],
  })
  expect(stretches[3]).toMatchObject({ id: 'e-eventDates-0', isUnsure: true })
})

test('marks words that tell two things once, and cuts stretches that cross', () => {
  const text = 'một hai ba bốn'
  const { stretches, anchors } = cutSource(text, [
    evidence('topics.0', 0, 7),
    evidence('tasks.0', 0, 7),
    evidence('venue', 4, 10),
  ])
  expect(textOf(stretches)).toBe(text)
  expect(anchors['tasks.0']).toBe('e-topics-0')
  expect(anchors.venue).toBe('e-venue')
})

test('lets printed lines flow without moving a letter', () => {
  const text = 'Nói thẳng, trả lời thật, công khai; tránh lãng phí\r\nthời gian của bà con.\r\n- Một việc khác'
  const flowing = withoutSoftBreaks(text)
  expect(flowing).toHaveLength(text.length)
  expect(textOf(cutSource(text, []).stretches)).toBe(
    'Nói thẳng, trả lời thật, công khai; tránh lãng phí thời gian của bà con.\n- Một việc khác',
  )
})
