import { expect, test } from 'vitest'
import { presidingOf } from './presiding.ts'

test.each([
  [null, null, null],
  ['', null, null],
  ['Chủ tịch UBND xã', 'Chủ tịch UBND xã', null],
  ['Chủ tịch UBND xã; đồng chủ trì: đại diện Thường trực HĐND xã', 'Chủ tịch UBND xã', 'đại diện Thường trực HĐND xã'],
  [
    'Chủ tịch UBND xã, đồng chủ trì là đại diện Thường trực HĐND xã',
    'Chủ tịch UBND xã',
    'đại diện Thường trực HĐND xã',
  ],
  ['Ông A, Chủ tịch UBND xã; Bà B, Phó Chủ tịch HĐND xã', 'Ông A, Chủ tịch UBND xã', 'Bà B, Phó Chủ tịch HĐND xã'],
  ['A; B; C', 'A', 'B; C'],
])('%s', (written, chair, coChair) => {
  expect(presidingOf(written)).toEqual({ chair, coChair })
})
