import { readAgency } from './issuing-agency.ts'
import { findDates, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, SURE } from './found.ts'
import type { SourceLine } from './lines.ts'
import type { Located } from './located-text.ts'
import { cut, join, tidy, trim } from './located-text.ts'

export interface Header {
  documentNumber: Found<string> | null
  issuingAgency: Found<string> | null
  place: Found<string> | null
  issuedOn: Found<string> | null
}

/** The letterhead, its columns read as one list of cells; what it leaves out is looked for in the text. */
export function readHeader(lines: SourceLine[], body: Located): Header {
  const cells = lines.flatMap((line) => line.cells.map((cell) => cell.text))
  const placeAndDate = cells.find((cell) => /^[^:]{2,40},\s*ngay\b/.test(cell.folded) || isDateline(cell)) ?? null
  return {
    documentNumber: readNumber(cells),
    issuingAgency: readAgency(cells, body),
    place: placeAndDate && readPlace(placeAndDate),
    issuedOn: placeAndDate && readIssuedOn(placeAndDate),
  }
}

const DATELINE =
  /^(?!truoc|cham|het|den|tu ngay|trong|vao|sang|chieu|toi|thu|luc)[a-z' -]{2,40}?(?:,?\s+ngay\s+\d{1,2}\b[^,;:]{3,28}|,\s+\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})$/

/** "Đam Rin ngày 21/11/2025", all that its line says. */
export function isDateline({ text, folded }: Located): boolean {
  return /^(?:\p{Lu}[\p{L}'’-]*\s)*\p{Lu}[\p{L}'’-]*(?:\s?,)?\s+(?:ng|\d)/u.test(text) && DATELINE.test(folded)
}

function readNumber(cells: Located[]): Found<string> | null {
  for (const cell of cells) {
    const match = /^so\s*:?\s*/.exec(cell.folded)
    if (!match) continue
    const number = trim(cut(cell, match[0].length))
    const code = /^\d+\s*[a-z]?\s*[/-]\s*[^\s,;]+(?:\s*-\s*[^\s,;]+)*/.exec(number.folded)
    // "Số:     /KH-UBND" is a number not yet taken.
    if (code)
      return found(number.text.slice(0, code[0].length).replace(/\s+/g, ''), cut(number, 0, code[0].length), SURE)
  }
  return null
}

function readPlace(cell: Located): Found<string> | null {
  const name = trim(cut(cell, 0, cell.folded.search(/,?\s*(?:\bngay\b|\d)/)))
  return name.text === '' ? null : found(name.text, name, SURE)
}

function readIssuedOn(cell: Located): Found<string> | null {
  const date = findDates(cell).at(0)
  const iso = date && toIso(date, null)
  return date && iso ? found(iso, date.at, SURE) : null
}

/** The lines under the title as one sentence. */
export function readSubject(title: Located, lines: SourceLine[]): Found<string> | null {
  const whole = trim(tidy(join([title, ...lines.map((line) => line.text)], ' ')), /[./*_]/)
  const about = /^(v\/v|ve viec)\s*:?\s+/.exec(whole.folded)
  const aside = /\s*\((?:ban hanh |kem |dinh kem )[^)]*\)$/.exec(whole.folded)
  const subject = cut(whole, about?.[0].length ?? 0, aside?.index)
  return subject.text === '' ? null : found(subject.text, subject, SURE)
}
