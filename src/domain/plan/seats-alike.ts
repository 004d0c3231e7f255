import type { Found } from './found.ts'
import { LIKELY } from './found.ts'
import type { Located } from './located-text.ts'
import { cut, split } from './located-text.ts'
import { PEOPLE } from './people-units.ts'
import type { Quota } from './plan.ts'
import { isSeatOwner } from './seat-owners.ts'
import { seat } from './seat.ts'

const PER_UNIT = new RegExp(
  `\\b(\\d{1,4})\\s*${PEOPLE}(?: (?:dai dien|tham du|nhan dan|ho dan))?\\s*(?:\\/|(?:cho |o )?(?=moi ))\\s*((?:moi |01 |1 )?[a-z][a-z ]{1,30}?)(?=\\s*(?:$|[;,.()=x×]|\\d|x ))`,
  'g',
)
const EACH_OF = new RegExp(`\\b\\d{1,3} ([a-z][a-z ]{1,24}?)\\s*[x×*]\\s*(\\d{1,4})\\s*${PEOPLE}`, 'g')

/** "10 đại biểu/thôn", "15 người mỗi ấp", "9 ấp x 8 người". */
export function perUnit(sentence: Located): Found<Quota>[] {
  const per = [...sentence.folded.matchAll(PER_UNIT)].map((match) => ({ match, count: match[1], owner: match[2] }))
  const each = [...sentence.folded.matchAll(EACH_OF)].map((match) => ({ match, count: match[2], owner: match[1] }))
  return [...per, ...each].flatMap(({ match, count = '', owner = '' }) => {
    const part = (text: string, from: number) => cut(sentence, match.index + from, match.index + from + text.length)
    const organization = part(owner, match[0].lastIndexOf(owner))
    const number = part(count, match[0].startsWith(count) ? 0 : match[0].indexOf(count, match[0].indexOf(owner)))
    const at = cut(sentence, match.index, match.index + match[0].length)
    return isSeatOwner(organization) ? [seat(organization, number, at, LIKELY)] : []
  })
}

const ALIKE = new RegExp(
  `([^;:.\\d]{3,80}?),? (?:moi|cu moi) ([a-z ]{3,20}?) (?:cu |la |co |gom )?(\\d{1,4}) ${PEOPLE}`,
  'g',
)

/** "chi bộ trường học, chi bộ trạm y tế mỗi chi bộ 05 đảng viên": the same number for each that is named. */
export function eachAlike(sentence: Located): Found<Quota>[] {
  return [...sentence.folded.matchAll(ALIKE)].flatMap((match) => {
    const [whole, list = '', kind = '', count = ''] = match
    const number = match.index + whole.lastIndexOf(count)
    const named = split(cut(sentence, match.index, match.index + list.length), /,\s+|\s+va\s+/g)
    const owners = named.filter((name) => name.folded.startsWith(`${kind} `))
    return owners.length === named.length && owners.length > 1
      ? owners.map((owner) => seat(owner, cut(sentence, number, number + count.length), owner, LIKELY))
      : []
  })
}
