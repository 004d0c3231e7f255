import { expect, test } from 'vitest'
import { barShares } from '#server/documents/bar-shares.ts'

test('widths fill the bar, a small part can be seen, and zeros are left out but keep their pattern free', () => {
  const parts = [
    { label: 'a', value: 999 },
    { label: 'b', value: 0 },
    { label: 'c', value: 1 },
  ]
  const drawn = barShares(parts, 165)
  expect(drawn.map(({ pattern }) => pattern)).toEqual([0, 2])
  expect(drawn.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeCloseTo(165, 6)
  expect(drawn[1]?.widthMm).toBeGreaterThanOrEqual(5)
})

test('nothing received draws nothing', () => {
  expect(barShares([{ label: 'a', value: 0 }], 165)).toEqual([])
})
