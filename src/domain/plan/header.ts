import { titleCaseName } from '../vietnamese/title-case-name.ts'
import { findDates, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, INFERRED, LIKELY, SURE } from './found.ts'
import type { SourceLine } from './lines.ts'
import type { Located } from './located-text.ts'
import { cut, join, tidy, trim } from './located-text.ts'

export interface Header {
  documentNumber: Found<string> | null
  issuingAgency: Found<string> | null
  place: Found<string> | null
  issuedOn: Found<string> | null
}

const COMMUNE_LEVEL = 'xa|phuong|thi tran|dac khu'
const COMMUNE_NAME = String.raw`((?:xã|phường|thị trấn|đặc khu|xa|phuong|thi tran|dac khu)) ((?:\p{Lu}[\p{L}]*|\d{1,2})(?:[ -](?:\p{Lu}[\p{L}]*|\d{1,2}(?!\p{N})))*)`

/** The letterhead, its columns read as one list of cells; what it leaves out is looked for in the text. */
export function readHeader(lines: SourceLine[], body: Located): Header {
  const cells = lines.flatMap((line) => line.cells.map((cell) => cell.text))
  const placeAndDate = cells.find((cell) => /^[^:]{2,40},\s*ngay\b/.test(cell.folded)) ?? null
  return {
    documentNumber: readNumber(cells),
    issuingAgency: readAgency(cells) ?? readPartyAgency(cells) ?? agencyInText(body),
    place: placeAndDate && readPlace(placeAndDate),
    issuedOn: placeAndDate && readIssuedOn(placeAndDate),
  }
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

function readAgency(cells: Located[]): Found<string> | null {
  for (const [index, cell] of cells.entries()) {
    const own = new RegExp(`^(?:uy ban nhan dan|ubnd)\\s+(${COMMUNE_LEVEL})\\s+(?=\\S)`).exec(cell.folded)
    if (own) return agency(own[1] ?? '', cut(cell, own[0].length), cell, cell)
    if (!/^(uy ban nhan dan|ubnd)$/.test(cell.folded)) continue
    const next = cells.slice(index + 1).find((other) => new RegExp(`^(${COMMUNE_LEVEL})\\s+`).test(other.folded))
    const level = next && new RegExp(`^(${COMMUNE_LEVEL})\\s+`).exec(next.folded)
    if (next && level) return agency(level[1] ?? '', cut(next, level[0].length), next, join([cell, next], ' '))
  }
  return null
}

/** A plan of the commune's Party committee: "ĐẢNG ỦY XÃ …", "ĐẢNG BỘ XÃ …". */
function readPartyAgency(cells: Located[]): Found<string> | null {
  for (const cell of cells) {
    const own = new RegExp(`^(?:(?:bch|ban chap hanh) )?dang (?:uy|bo)\\s+(${COMMUNE_LEVEL})\\s+(?=\\S)`).exec(
      cell.folded,
    )
    if (!own) continue
    const committee = agency(own[1] ?? '', cut(cell, own[0].length), cell, cell)
    return { ...committee, value: committee.value.replace('UBND', 'Đảng ủy') }
  }
  return null
}

const LEVEL_WORDS: Record<string, string> = { xa: 'xã', phuong: 'phường', 'thi tran': 'thị trấn', 'dac khu': 'đặc khu' }

function agency(level: string, name: Located, at: Located, whole: Located): Found<string> {
  const shown = name.text === name.text.toUpperCase() ? titleCaseName(name.text) : name.text
  return found(`UBND ${LEVEL_WORDS[level] ?? level} ${shown}`, whole.starts.length > 0 ? whole : at, SURE)
}

/** The committee named in the text, else the commune that the text names most often. */
function agencyInText(body: Located): Found<string> | null {
  const named = new RegExp(
    String.raw`(?:[UỦ][ỷyỶY]? [Bb]an [Nn]hân [Dd]ân|Uỷ ban nhân dân|Uy ban nhan dan|UBND) ${COMMUNE_NAME}`,
    'u',
  ).exec(body.text)
  if (named) {
    return found(
      `UBND ${named[1] ?? ''} ${named[2] ?? ''}`,
      cut(body, named.index, named.index + named[0].length),
      LIKELY,
    )
  }
  const counts = new Map<string, { times: number; at: Located }>()
  for (const match of body.text.matchAll(new RegExp(COMMUNE_NAME, 'gu'))) {
    if (/^\s*(cũ|cu)\b/.test(body.text.slice(match.index + match[0].length))) continue
    const known = counts.get(match[0])
    counts.set(match[0], {
      times: (known?.times ?? 0) + 1,
      at: known?.at ?? cut(body, match.index, match.index + match[0].length),
    })
  }
  const best = [...counts].sort((a, b) => b[1].times - a[1].times)[0]
  return best ? found(`UBND ${best[0]}`, best[1].at, INFERRED) : null
}

function readPlace(cell: Located): Found<string> | null {
  const name = trim(cut(cell, 0, cell.folded.search(/,\s*ngay\b/)))
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
  const subject = cut(whole, about?.[0].length ?? 0)
  return subject.text === '' ? null : found(subject.text, subject, SURE)
}
