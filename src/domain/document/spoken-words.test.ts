import { describe, expect, test } from 'vitest'
import {
  readingSeconds,
  spokenClock,
  spokenDate,
  spokenText,
  syllableCount,
  unspokenAbbreviations,
} from '#domain/document/spoken-words.ts'

test.each([
  ['2023-06-05', 'ngày mùng năm tháng sáu năm hai nghìn không trăm hai mươi ba'],
  ['2026-04-10', 'ngày mùng mười tháng tư năm hai nghìn không trăm hai mươi sáu'],
  ['2026-12-21', 'ngày hai mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi sáu'],
])('%s is read %s', (date, words) => expect(spokenDate(date)).toBe(words))

test.each([
  ['07:30', 'bảy giờ ba mươi phút sáng'],
  ['12:15', 'mười hai giờ mười lăm phút trưa'],
  ['14:00', 'hai giờ chiều'],
  ['19:05', 'bảy giờ năm phút tối'],
])('%s is read %s', (time, words) => expect(spokenClock(time)).toBe(words))

test.each([
  ['UBND xã, HĐND và MTTQ', 'Ủy ban nhân dân xã, Hội đồng nhân dân và Mặt trận Tổ quốc'],
  ['850 m mương', 'tám trăm năm mươi mét mương'],
  ['rộng 1,5 m', 'rộng một phẩy năm mét'],
  ['1.250.000 đ', 'một triệu hai trăm năm mươi nghìn đồng'],
  ['đạt 12,5% kế hoạch', 'đạt mười hai phẩy năm phần trăm kế hoạch'],
  ['từ 3 - 5 ngày', 'từ ba đến năm ngày'],
  ['ngày 20/6/2023', 'ngày hai mươi tháng sáu năm hai nghìn không trăm hai mươi ba'],
  ['trước ngày 05/7', 'trước ngày mùng năm tháng bảy'],
  ['gọi 0912 345 678', 'gọi không chín một hai, ba bốn năm, sáu bảy tám'],
  ['QL37B', 'quốc lộ ba mươi bảy B'],
  ['lúc 07:30', 'lúc bảy giờ ba mươi phút sáng'],
  ['khu dân cư số 2', 'khu dân cư số hai'],
  ['1/2 ngày', 'một phần hai ngày'],
  ['350 m2 đất', 'ba trăm năm mươi mét vuông đất'],
  ['tháng 4', 'tháng tư'],
])('%s is read %s', (written, spoken) => expect(spokenText(written)).toBe(spoken))

describe('any text', () => {
  test('leaves no figure to be read', () => {
    expect(spokenText('99999999999999999 và 0 và 31/2/2023 và 7-8h30')).not.toMatch(/\d/u)
  })

  test('names abbreviations that it does not know', () => {
    expect(unspokenAbbreviations(spokenText('UBND xã và XYZ'))).toEqual(['XYZ'])
  })
})

test('a text of 390 syllables takes three minutes at the slowest', () => {
  const text = 'một '.repeat(390)
  expect(syllableCount(text)).toBe(390)
  expect(syllableCount('ki-lô-mét, hai.')).toBe(4)
  expect(readingSeconds(text)).toEqual({ least: 156, most: 180 })
})
