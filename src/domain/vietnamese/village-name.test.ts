import { expect, test } from 'vitest'
import { villageInPapers, villageKind } from './village-name.ts'

test.each([
  ['Thôn Đông Khê', 'Đông Khê', 'Đông Khê'],
  ['Đông Khê', 'Đông Khê', 'Đông Khê'],
  ['Ấp Thới Bình A', 'Thới Bình A', 'ấp Thới Bình A'],
  ['Tổ dân phố số 5', 'số 5', 'tổ dân phố số 5'],
  ['TDP 12', '12', 'tổ dân phố 12'],
  ['Khóm 3', 'Khóm 3', 'khóm 3'],
  ['Buôn Ky', 'Ky', 'buôn Ky'],
  ['Khu phố 1', '1', 'khu phố 1'],
  ['Bản Nà Lốc', 'Nà Lốc', 'bản Nà Lốc'],
  // Words that only begin like one of a kind.
  ['Bản', 'Bản', 'Bản'],
  ['Khuổi Luông', 'Khuổi Luông', 'Khuổi Luông'],
])('%s stands in papers with its own word', (name, shortName, shown) => {
  expect(villageInPapers({ name, short_name: shortName })).toBe(shown)
})

test('the kind and the own name are told apart', () => {
  expect(villageKind('Tổ dân phố số 5')).toEqual({ kind: 'tổ dân phố', own: 'số 5' })
  expect(villageKind('Lạc Thượng')).toEqual({ kind: 'thôn', own: 'Lạc Thượng' })
})
