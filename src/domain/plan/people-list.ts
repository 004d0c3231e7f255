import type { Located } from './located-text.ts'
import { cut, split, trim } from './located-text.ts'

export interface Person {
  who: string
  at: Located
}

// Begins a new person or office after a comma.
const ROLE =
  /^(?:cac )?(?:dong chi|d\/c|dai dien|lanh dao|thuong truc|thuong vu|ban thuong|ban chap hanh|bi thu|pho bi thu|truong|pho truong|chu tich|pho chu tich|uy vien|\S+ uy vien|thanh vien|to truong|chi hoi truong|chi huy|tt|(?:xom|thon|buon|ap|lang|ban|khu|to) truong|hieu truong|chanh|pho chanh|canh sat|giam doc|gia lang|thay (?:mo|cung)|chuc sac|chuc viec|nguoi co uy tin|toan the)\b/
const BODY =
  /^(?:cac )?(?:ban|to|phong|so|van phong|uy ban|ubnd|ubmttq|mttq|hdnd|hoi|doan|cong an|quan su|dai|tram|trung tam|ngan hang|can bo|cong chuc|chi bo|chi uy|ho|hop tac xa|htx|doanh nghiep|thon|dang uy|thanh tra|toa an|vien kiem sat|kho bac|thue|dien luc|buu dien|bao hiem|mat tran|cong ty|xi nghiep|ngan hang|hat|don|kiem lam|truong (?:mam non|tieu hoc|thcs|thpt|hoc))\b/
const FOLK = /^(?:cac )?(?:nhan dan|ba con|dong bao|dang vien|hoi vien|doan vien|nguoi dan|cu tri|ho dan|dai dien)\b/
const VILLAGE_HEAD = /^(?:cac )?(?:truong (?:thon|ap|lang|ban|buon|xom|khu)|(?:thon|ap|lang|ban|buon|xom|khu) truong)$/
const PARTY_BODY = /\s((?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Tinh|Thanh|Huyen|Dang) [uủỷ][yỷ]?)$/u

/**
 * Cuts a list of people. A semicolon always parts two of them; a comma or "và" only where a new office begins, since
 * commas also stand inside one ("Bí thư các chi bộ Trường học, Trạm y tế").
 */
export function splitPeople(list: Located): Person[] {
  const items = split(trim(list, /[.;/]/), /\s*;\s*/g)
  const isParted = items.length > 1
  return items
    .flatMap((item) => (distribute(item).length > 1 ? [item] : splitByOffice(item, isParted)))
    .flatMap(distribute)
    .map(polish)
}

function splitByOffice(item: Located, isParted: boolean): Located[] {
  const parts = split(item, /,\s+/g)
  const isCommaList = !isParted || parts.slice(1).filter((part) => ROLE.test(part.folded)).length >= 2
  const groups: { from: number; to: number }[] = []
  let at = 0
  for (const part of parts) {
    const from = item.text.indexOf(part.text, at)
    at = from + part.text.length
    const last = groups.at(-1)
    if (last && !beginsPerson(cut(item, last.from, last.to), part, isCommaList)) last.to = at
    else groups.push({ from, to: at })
  }
  const people = groups.map((group) => cut(item, group.from, group.to))
  return isCommaList ? people.flatMap(splitAtAnd) : people
}

function beginsPerson(group: Located, part: Located, isCommaList: boolean): boolean {
  const folded = part.folded.replace(/^va /, '')
  // "buôn trưởng, trưởng thôn": one office, called so in one village and so in another.
  if (VILLAGE_HEAD.test(group.folded) && VILLAGE_HEAD.test(folded)) return false
  // "đại diện các hộ của thôn A, thôn B": the villages go on.
  if (OF_VILLAGE.test(group.folded) && VILLAGE.test(folded)) return false
  const isSpeakingFor = /^(?:dai dien|\S.* va dai dien)\b/.test(group.folded)
  // "Chủ tịch, các Phó Chủ tịch UBND" share one office.
  if (/^(?:chu tich|bi thu|giam doc|truong phong)$/.test(group.folded) && /^(?:cac )?pho\b/.test(folded)) return false
  if (FOLK.test(folded) && !ROLE.test(folded)) return isCommaList && !isSpeakingFor
  if (ROLE.test(folded)) return true
  if (/^cac (?:cong chuc|can bo|phong|ban|co quan|don vi)\b/.test(folded)) return isCommaList
  // "Trưởng các ngành, đoàn thể", "Thường trực Đảng ủy, HĐND": one office over several bodies.
  if (/^(?:truong|bi thu|dai dien|lanh dao|hieu truong|thu truong) cac\b|^thuong truc\b/.test(group.folded))
    return false
  return isCommaList && BODY.test(folded)
}

const VILLAGE = /^(?:thon|ap|lang|ban|buon|xom|khom|khu|khu pho|to dan pho)\b/
const OF_VILLAGE = /\bcua (?:cac )?(?:thon|ap|lang|ban|buon|xom|khom|khu|khu pho|to dan pho)\b/

function splitAtAnd(group: Located): Located[] {
  if (/^dai dien\b/.test(group.folded)) return split(group, /\s+(?:va|cung(?: voi)?)\s+(?=dai dien\b)/g)
  return split(
    group,
    /\s+(?:va|cung(?: voi)?)\s+(?=(?:toan the|dai dien|nhan dan|ba con|dong bao|nguoi dan|cac ho|cu tri|dai bieu|truong|bi thu|hieu truong|(?<!can bo va )cong chuc)\b)/g,
  )
}

const ORGAN = /^(?:ban|van phong|uy ban kiem tra|trung tam)\b/

/** "đại diện lãnh đạo Ban A, Văn phòng Huyện ủy" are two offices of the same committee. */
function distribute(person: Located): Person[] {
  const lead = /^dai dien(?: lanh dao)? /.exec(person.folded)
  const committee = PARTY_BODY.exec(person.text)
  const offices = lead ? split(cut(person, lead[0].length), /,\s+/g) : []
  if (!lead || !committee || offices.length < 2 || !offices.every((office) => ORGAN.test(office.folded))) {
    return [{ who: person.text, at: person }]
  }
  const prefix = person.text.slice(0, lead[0].length)
  return offices.map((office) => {
    const suffix = PARTY_BODY.test(office.text) ? '' : ` ${committee[1] ?? ''}`
    return { who: `${prefix}${office.text}${suffix}`, at: person }
  })
}

function polish({ who, at }: Person): Person {
  const folded = at.folded
  const lead =
    who === at.text
      ? (/^(?:va |kinh moi |moi |cac dong chi:? (?:trong )?|dong chi:? |d\/c:? |gom:? )+/.exec(folded)?.[0].length ?? 0)
      : 0
  const whole = trim(cut(at, lead), /[.,;:]/)
  const chairing = /\s*[-–(]\s*(?:dong )?chu (?:tri|toa)(?: hoi nghi)?\)?$/.exec(whole.folded)
  const bare = chairing ? cut(whole, 0, chairing.index) : whole
  // "bà con 05 ấp A, B": the names belong to the villages.
  const villages =
    /\s(cua )?(?:\d{1,2} |hai |ba |bon |(?<=\scua ))(?:thon|ap|lang|ban|xom|buon|khu|khu pho)(:)?(?=\s+\p{L})/u.exec(
      bare.folded,
    )
  const named = villages && /^\s+\p{Lu}/u.test(bare.text.slice(villages.index + villages[0].length)) ? villages : null
  const keeps = named && !named[1] && !named[2] ? named[0].length : 0
  const shown = cut(bare, 0, named ? named.index + keeps : bare.text.length)
  return { who: who === at.text ? shown.text : who, at: shown }
}
