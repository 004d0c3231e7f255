import { longDate } from '#domain/document/date-words.ts'
import type { FormName, Letterhead } from '#domain/document/paper.ts'

const unit = '(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)'
const beforeUnit = new RegExp(`^(.+?)\\s+(?=${unit}\\s)`, 'iu')
const unitWord = new RegExp(`^.+?\\s+${unit}\\s+`, 'iu')
const committee = /^(?:UBND|(?:ủy|uỷ|uy) ban nhân dân)(?=\s|$)/iu
const dots = '……'

/**
 * `Số: 05/KH-UBND`, or the Party's `Số 21-KH/ĐU`; a number not yet taken prints as dots, and there is none on a paper
 * that the register does not number.
 */
export function numberLine(letterhead: Letterhead, form: FormName = 'nd30'): string {
  if (letterhead.symbol === null) return ''
  if (form === 'hd36') return `Số ${letterhead.number ?? dots}-${letterhead.symbol}`
  return `Số: ${letterhead.number ?? dots}/${letterhead.symbol}`
}

/** `Thanh Lâm, ngày 05 tháng 6 năm 2023`, dotted while undated; `null` for a form without this line. */
export function placeDateLine(letterhead: Letterhead): string | null {
  if (letterhead.issued === null) return null
  const { place, date } = letterhead.issued
  return `${place}, ${date === null ? `ngày ${dots} tháng ${dots} năm ${dots}` : longDate(date)}`
}

/** `UBND xã Thanh Lâm` → `Ủy ban nhân dân xã Thanh Lâm`: the issuer is named in full (Phụ lục I, II.2). */
export function agencyInFull(agency: string): string {
  return agency.trim().normalize('NFC').replace(committee, 'Ủy ban nhân dân')
}

/** `ỦY BAN NHÂN DÂN` over `XÃ THANH LÂM`; a name of another shape stays on one line. */
export function agencyLines(agency: string): string[] {
  const name = agencyInFull(agency)
  const body = beforeUnit.exec(name)?.[1]
  const lines = body === undefined ? [name] : [body, name.slice(body.length).trim()]
  return lines.map(capitals)
}

/** The superior may shorten common words (Phụ lục I, II.2), and has one line only. */
export function superiorLine(superior: string): string {
  return capitals(superior.trim().normalize('NFC').replace(committee, 'UBND'))
}

/** `UBND xã Thanh Lâm` → `Thanh Lâm`; `null` when the name holds no unit. */
export function placeOfAgency(agency: string): string | null {
  const name = agencyInFull(agency)
  const prefix = unitWord.exec(name)?.[0]
  return prefix === undefined ? null : name.slice(prefix.length)
}

/** A committee or a cell of the Party: its papers follow the Party's own form. */
export function isPartyBody(agency: string): boolean {
  return /^(?:đảng ủy|đảng uỷ|ban thường vụ đảng ủy|ban chấp hành đảng bộ|đảng bộ|chi bộ|chi ủy)(?=\s|$)/iu.test(
    agency.trim().normalize('NFC'),
  )
}

/** Splits the Party's `21-KH/ĐU`. */
export function splitPartyNumber(documentNumber: string | null, symbol: string): Pick<Letterhead, 'number' | 'symbol'> {
  const parts = /^(\d+)-(.+)$/u.exec(documentNumber?.trim() ?? '')
  return { number: parts?.[1] ?? null, symbol: parts?.[2] ?? symbol }
}

/** Splits `05/KH-UBND`; below ten the number has a leading zero (Phụ lục I, II.3). */
export function splitNumber(
  documentNumber: string | null,
  symbol: string | null,
): Pick<Letterhead, 'number' | 'symbol'> {
  if (documentNumber === null || documentNumber.trim() === '') return { number: null, symbol }
  const [number = '', ...rest] = documentNumber.trim().split('/')
  return { number: number.trim().padStart(2, '0'), symbol: rest.join('/').trim() || symbol }
}

export function capitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi')
}
