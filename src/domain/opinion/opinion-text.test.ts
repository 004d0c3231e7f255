import { describe, expect, test } from 'vitest'
import { keptOpinionText, longestOpinion, problemOfOpinionText } from './opinion-text.ts'

describe('an opinion', () => {
  test('is kept as it was typed, spaces and line breaks too', () => {
    const typed = '  đề nghị sửa đường \r\n\r\n ổ gà!!! '
    expect(keptOpinionText(typed)).toBe(typed)
  })
  test('has its letters composed and nothing else changed', () => {
    expect(keptOpinionText('Hoà, thuỷ lợi'.normalize('NFD'))).toBe('Hoà, thuỷ lợi')
  })
  test.each([
    ['', 'empty'],
    ['   \r\n ', 'empty'],
    ['\u200b\u00a0', 'empty'],
    ['a'.repeat(longestOpinion + 1), 'too-long'],
    ['a\0b', 'unreadable'],
    ['a\ud800', 'unreadable'],
  ])('%j is none: %s', (typed, problem) => {
    expect(problemOfOpinionText(typed)).toBe(problem)
  })
  test('counts as the form does: line breaks once, marks not at all, spaces at the ends not', () => {
    expect(problemOfOpinionText(`  ${'ễ'.repeat(longestOpinion).normalize('NFD')}  `)).toBeNull()
    expect(problemOfOpinionText(`a${'\r\n'.repeat(longestOpinion - 2)}b`)).toBeNull()
  })
})
