import { expect, test } from 'vitest'
import { commonFeatures } from './common-features.ts'

test('marks what voices share, with and without diacritics, and no syllable that may be two words', () => {
  const shared = commonFeatures(
    ['Cầu Ngòi lún, xe chở lúa không qua được.', 'de nghi xa som sua cau ngoi', 'Đi chợ qua cầu Ngòi rất sợ.'],
    [],
  )
  expect(shared).toContain('cau ngoi')
  expect(shared).not.toContain('cho')
})
