import { titleCaseName } from '../vietnamese/title-case-name.ts'
import type { Found } from './found.ts'
import { eachOnce, found, INFERRED, LIKELY, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import { cut, join, NOWHERE, split } from './located-text.ts'

const LEVEL = /\b(xa|phuong|thi tran|dac khu)\s+(?=\S)/
const LEVEL_WORDS: Record<string, string> = { xa: 'xã', phuong: 'phường', 'thi tran': 'thị trấn', 'dac khu': 'đặc khu' }

/** Bodies that issue a plan in a commune: how their name begins, and what they are called in running text. */
const BODIES: [RegExp, string][] = [
  [/^(?:uy ban nhan dan|ubnd)\b/, 'UBND'],
  [/^(?:hoi dong nhan dan|hdnd)\b/, 'HĐND'],
  [/^(?:(?:bch|ban chap hanh|ban thuong vu|btv) )?dang (?:uy|bo)\b/, 'Đảng ủy'],
  [/^(?:ban thuong truc )?(?:uy ban )?(?:mttq|mat tran to quoc)(?: viet nam)?\b/, 'Ủy ban MTTQ Việt Nam'],
  [/^(?:ban thuong truc )?(?:ub|uy ban) ?mttq ?(?:vn|viet nam)?\b/, 'Ủy ban MTTQ Việt Nam'],
  [/^(?:(?:bch|ban chap hanh|ban thuong vu|btv) )?hoi (?:lien hiep phu nu|lhpn|phu nu)(?: viet nam)?\b/, 'Hội LHPN'],
  [/^(?:(?:bch|ban chap hanh|ban thuong vu|btv) )?hoi nong dan(?: viet nam)?\b/, 'Hội Nông dân'],
  [/^(?:(?:bch|ban chap hanh|ban thuong vu|btv) )?hoi (?:cuu chien binh|ccb)(?: viet nam)?\b/, 'Hội Cựu chiến binh'],
  [/^(?:(?:bch|ban chap hanh|ban thuong vu|btv) )?hoi (?:nguoi cao tuoi|nct)(?: viet nam)?\b/, 'Hội Người cao tuổi'],
  [
    /^(?:(?:bch|ban chap hanh|ban thuong vu|btv) )?doan (?:tncs (?:ho chi minh|hcm)|thanh nien(?: cong san ho chi minh)?)?(?= ?(?:xa|phuong|thi tran|dac khu)\b|$)/,
    'Đoàn TNCS Hồ Chí Minh',
  ],
  [/^(?:ban chap hanh )?(?:cong doan|lien doan lao dong)\b/, 'Công đoàn'],
]
const NOT_A_BODY = /^(?:cong hoa xa hoi|doc lap|dang cong san|so\b|\*|tinh\b|thanh pho\b|huyen\b|quan\b|thi xa\b)/

interface Body {
  name: string
  /** What the text adds to the name: "XÃ ĐỒNG VÂN". */
  rest: Located
  at: Located
}

/** Who issues the paper: of the bodies in the letterhead those of the commune itself, else the one the text names. */
export function readAgency(cells: Located[], text: Located): Found<string> | null {
  const own = bodiesIn(cells).filter((body) => LEVEL.test(body.rest.folded))
  const names = own.map((body) => ({ name: nameOf(body), at: body.at })).filter(({ name }) => name !== '')
  const [first] = names
  if (!first) return agencyInText(text)
  const once = eachOnce(names, ({ name }) => name)
  return found(
    once.map(({ name }) => name).join('; '),
    join(
      once.map(({ at }) => at),
      ' ',
    ),
    SURE,
  )
}

/** Cells of the letterhead put together to names: "ỦY BAN NHÂN DÂN" and "XÃ ĐỒNG VÂN" under it are one. */
function bodiesIn(cells: Located[]): Body[] {
  const bodies: Body[] = []
  for (const cell of cells.flatMap((whole) =>
    split(whole, /\s[-–]\s(?=(?:ubnd|uy ban|hoi|doan|dang uy|mttq|bch)\b)/g),
  )) {
    const kind = BODIES.find(([pattern]) => pattern.test(cell.folded))
    const last = bodies.at(-1)
    if (kind) {
      const rest = cut(cell, kind[0].exec(cell.folded)?.[0].length ?? 0)
      bodies.push({ name: kind[1], rest, at: cell })
    } else if (last && isRest(last, cell)) {
      last.rest = join([last.rest, cell], ' ')
      last.at = join([last.at, cell], ' ')
    }
  }
  return bodies
}

/** The line under a body that goes on with its name: its level, or "VIỆT NAM XÃ …". */
function isRest(last: Body, cell: Located): boolean {
  if (LEVEL.test(last.rest.folded) || NOT_A_BODY.test(cell.folded)) return false
  return /^(?:viet nam )?(?:xa|phuong|thi tran|dac khu)\s+\S/.test(cell.folded)
}

function nameOf({ name, rest }: Body): string {
  const match = LEVEL.exec(rest.folded)
  if (!match) return ''
  const raw = cut(rest, match.index + match[0].length)
  const shown = raw.text === raw.text.toUpperCase() ? titleCaseName(raw.text) : raw.text
  const level = rest.text.slice(match.index, match.index + (match[1] ?? '').length).toLowerCase()
  // A paper without diacritics keeps its own spelling; "XA" beside marked words is a slip.
  return `${name} ${isUnmarked(rest) ? level : (LEVEL_WORDS[match[1] ?? ''] ?? level)} ${shown}`
}

function isUnmarked(located: Located): boolean {
  return located.text.toLowerCase() === located.folded
}

const PLACE_NAME = String.raw`(?:\p{Lu}\p{L}*['’]?\p{L}*|\d{1,2}(?!\p{N}))`
const COMMUNE_NAME = String.raw`((?:xã|phường|thị trấn|đặc khu|xa|phuong|thi tran|dac khu)) (${PLACE_NAME}(?:[ -]${PLACE_NAME})*)`
const COMMITTEE = String.raw`(?:[UỦ][ỷyỶYủ]? [Bb]an [Nn]hân [Dd]ân|Uỷ ban nhân dân|Uy ban nhan dan|UBND)`
const PARTY = String.raw`(?:(?:Ban Thường vụ|Ban Chấp hành|BTV|BCH) )?Đảng (?:[uủỷ][ỷyỶY]?|bộ)`
/** Who is said to issue the paper, before who is only named in it. */
const NAMED: [RegExp, string, number][] = [
  [
    new RegExp(String.raw`${PARTY} ${COMMUNE_NAME}[^.;\n]{0,30} (?:xây dựng|ban hành)(?!\p{L})`, 'u'),
    'Đảng ủy',
    LIKELY,
  ],
  [new RegExp(`${COMMITTEE} ${COMMUNE_NAME}`, 'u'), 'UBND', LIKELY],
]

/** The committee named in the text, else the commune that the text names most often. */
function agencyInText(body: Located): Found<string> | null {
  for (const [pattern, name, confidence] of NAMED) {
    const named = pattern.exec(body.text)
    if (!named) continue
    const at = cut(body, named.index, named.index + named[0].length)
    return found(`${name} ${named[1] ?? ''} ${named[2] ?? ''}`, at, confidence)
  }
  const counts = new Map<string, { times: number; from: number }>()
  for (const match of body.text.matchAll(new RegExp(COMMUNE_NAME, 'gu'))) {
    if (/^\s*(cũ|cu)\b/.test(body.text.slice(match.index + match[0].length, match.index + match[0].length + 8)))
      continue
    const known = counts.get(match[0])
    counts.set(match[0], { times: (known?.times ?? 0) + 1, from: known?.from ?? match.index })
  }
  const best = [...counts].sort((a, b) => b[1].times - a[1].times)[0]
  const at = best ? cut(body, best[1].from, best[1].from + best[0].length) : NOWHERE
  return best ? found(`UBND ${best[0]}`, at, INFERRED) : null
}
