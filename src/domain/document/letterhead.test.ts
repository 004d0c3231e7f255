import { describe, expect, test } from 'vitest'
import {
  agencyInFull,
  agencyLines,
  numberLine,
  placeDateLine,
  placeOfAgency,
  splitNumber,
  superiorLine,
} from '#domain/document/letterhead.ts'
import type { Letterhead } from '#domain/document/paper.ts'

const draft: Letterhead = {
  superior: null,
  agency: 'UBND xã Thanh Lâm',
  number: null,
  symbol: 'KH-UBND',
  issued: { place: 'Thanh Lâm', date: null },
}

describe('the letterhead', () => {
  test('dots what a draft has not got yet', () => {
    expect(numberLine(draft)).toBe('Số: ……/KH-UBND')
    expect(placeDateLine(draft)).toBe('Thanh Lâm, ngày …… tháng …… năm ……')
  })

  test('writes the number and the date of an issued paper', () => {
    const issued = { ...draft, number: '05', issued: { place: 'Thanh Lâm', date: '2023-02-03' } }
    expect(numberLine(issued)).toBe('Số: 05/KH-UBND')
    expect(placeDateLine(issued)).toBe('Thanh Lâm, ngày 03 tháng 02 năm 2023')
  })

  test('has no place and date line where the form has none', () => {
    expect(placeDateLine({ ...draft, issued: null })).toBeNull()
  })

  test.each([
    ['UBND xã Thanh Lâm', ['ỦY BAN NHÂN DÂN', 'XÃ THANH LÂM']],
    ['Uỷ ban nhân dân phường Lê Lợi', ['ỦY BAN NHÂN DÂN', 'PHƯỜNG LÊ LỢI']],
    ['UBND thị xã Ninh Đông', ['ỦY BAN NHÂN DÂN', 'THỊ XÃ NINH ĐÔNG']],
    ['UBND thị trấn Ninh Đông', ['ỦY BAN NHÂN DÂN', 'THỊ TRẤN NINH ĐÔNG']],
    ['Trung tâm Phục vụ hành chính công', ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG']],
  ])('names %s in full and in capitals', (agency, lines) => expect(agencyLines(agency)).toEqual(lines))

  test('shortens the superior', () => {
    expect(superiorLine('Ủy ban nhân dân huyện Ninh Đông')).toBe('UBND HUYỆN NINH ĐÔNG')
  })

  test('reads the place out of the name, and nothing out of a name without one', () => {
    expect(placeOfAgency('UBND xã Thanh Lâm')).toBe('Thanh Lâm')
    expect(placeOfAgency('UBND thị xã Ninh Đông')).toBe('Ninh Đông')
    expect(placeOfAgency('Đài truyền thanh')).toBeNull()
  })

  test('does not take a longer word for UBND', () => {
    expect(agencyInFull('UBNDX')).toBe('UBNDX')
  })

  test.each([
    ['5/KH-UBND', '05', 'KH-UBND'],
    ['12/BC-UBND', '12', 'BC-UBND'],
    ['7', '07', 'KH-UBND'],
    [null, null, 'KH-UBND'],
    [' ', null, 'KH-UBND'],
  ])('splits %j', (documentNumber, number, symbol) => {
    expect(splitNumber(documentNumber, 'KH-UBND')).toEqual({ number, symbol })
  })
})
