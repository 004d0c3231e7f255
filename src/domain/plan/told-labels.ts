import { sentences } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, join, trim } from './located-text.ts'
import type { Block } from './outline.ts'

const MEETING = '(?: (?:cua |cho )?(?:hoi nghi|buoi|cuoc|doi thoai|tiep xuc|doi thoai truc tiep))*'
const TO_COME = '(?: (?:tham du|du|duoc moi|moi du|moi tham du|moi|tham gia))?'
const ORDER = 'trinh tu|thu tu|chuong trinh|cac buoc'
const COUNT = '(?:cac|hai|ba|bon|nam|sau|bay|tam|0?\\d) '
/** How a sentence begins that says what a labelled line says: group 1 is the label, what follows the match its value. */
const TOLD: RegExp[] = [
  new RegExp(`^(?:ve )?(thanh phan${MEETING}${TO_COME}${MEETING})(?:,? (?:gom co|gom|co|la|bao gom))+:? (?!\\d)`),
  new RegExp(`^((?:moi )?(?:tham )?du${MEETING}) (?:gom co|gom|co) `),
  /^((?:kinh )?moi) (?=(?:thuong truc|thuong vu|ban thuong|dai dien|lanh dao|cac dong chi|dang uy|hdnd|ubnd|bi thu)\b(?!.*\d))/,
  /^(dai bieu(?: [a-z]+){0,3}?)(?: gom co| gom):? (?=.*\d)/,
  /^(?:ve )?(doi tuong(?: tham gia| tham du| moi)?)(?: gom co| gom| la) /,
  new RegExp(
    `^(?:ve )?(thoi gian(?: to chuc| dien ra| bat dau)?${MEETING})(?:,? (?:la|vao|bat dau|du kien|tu|duoc an dinh))+ (?=.*\\d)`,
  ),
  new RegExp(`^(?:ve )?(dia diem(?: to chuc)?${MEETING})(?:,? (?:la|dat|duoc bo tri|to chuc))*,? tai `),
  new RegExp(`^((?:nguoi )?(?:chu tri|chu toa|thu ky)${MEETING}) (?:la|gom|do) `),
  /^(?:ve )?(so luong(?: [a-z]+){0,6}?)(?: la|,) (?=.*\d)/,
  /^ve (kinh phi),? /,
  /^(?:ve )?((?:cong tac )?to chuc thuc hien|phan cong(?: nhiem vu| thuc hien)?)(?:,| nhu sau:?| gom)+ /,
  new RegExp(`^(?:ve )?(noi dung${MEETING})(?: (?:chu yeu|chinh|se))*,? (?=(?:tap trung|xoay quanh|gom|la)\\b)`),
  new RegExp(
    `^(?:ve )?((?:${ORDER})${MEETING})(?: (?:duoc )?(?:tien hanh|thuc hien|gom|nhu sau|la))+(?: (?:cac|nhung) (?:phan|buoc|noi dung)(?: sau| chinh)?)?[,:]? `,
  ),
  new RegExp(
    `^(?:hoi nghi|buoi doi thoai|cuoc doi thoai)(?: (?:duoc|se))* (?:tien hanh|dien ra|thuc hien)(?: theo| qua)?(?: cac)? (${ORDER})(?: (?:nhu )?sau(?: day)?)?\\s*:?\\s+`,
  ),
  new RegExp(
    `^(?:moi |cac )?(?:hoi nghi|buoi|buoi doi thoai|cuoc doi thoai|phien)(?: (?:duoc|se|deu|lan luot|tien hanh|dien ra|thuc hien|chia|trai|theo|thanh|lam|qua|gom))+ (${COUNT}(?:buoc|phan))(?: chinh| sau(?: day)?)?\\s*:\\s+`,
  ),
]
/** A sentence that already has its label and its colon. */
const LABELLED = new RegExp(
  `^(?:(?:cac |nhung |mot so )?(?:noi dung|van de|linh vuc)|thanh phan|dai bieu|doi tuong|${ORDER})\\b[^.;:]{0,80}:\\s`,
)

/**
 * Sentences that say of themselves what they are about ("Thành phần gồm có …", "Địa điểm tại …") as labelled lines of
 * their own; the other sentences of their paragraph stay together.
 */
export function withToldLabels(blocks: Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.row || !CUE.test(block.text.folded)) return [block]
    const parts = partsOf(block.text)
    const isTold = parts.length > 1 || parts[0]?.text !== block.text.text
    return parts.map((text, index) => ({ ...block, kind: index === 0 ? block.kind : inner(block), text, isTold }))
  })
}

/** Quick look, so that only paragraphs that may tell something are taken apart. */
const CUE =
  /(?:^|[.;]\s+)(?:ve |cac |nhung |mot so |nguoi |moi )?(?:thanh phan|dai bieu|(?:moi )?(?:tham )?du|(?:kinh )?moi|doi tuong|thoi gian|dia diem|so luong|kinh phi|noi dung|van de|linh vuc|trinh tu|chuong trinh|chu tri|chu toa|thu ky|hoi nghi|buoi|cuoc doi thoai|phien|to chuc thuc hien|cong tac to chuc|phan cong)\b/

/** A second sentence of a numbered paragraph is not a second number. */
function inner({ kind }: Block): Block['kind'] {
  return kind === 'dash' || kind === 'plus' ? kind : null
}

function partsOf(paragraph: Located): Located[] {
  const parts: Located[] = []
  let from = 0
  for (const sentence of sentences(paragraph)) {
    const told = labelled(sentence)
    if (!told) continue
    const at = paragraph.starts.indexOf(sentence.starts[0] ?? -1)
    parts.push(trim(cut(paragraph, from, at), /\./), told)
    from = at + sentence.text.length
  }
  if (from === 0) return [paragraph]
  return [...parts, trim(cut(paragraph, from), /[.;]/)].filter(({ text }) => text !== '')
}

function labelled(sentence: Located): Located | null {
  for (const pattern of TOLD) {
    const match = pattern.exec(sentence.folded)
    const label = match?.[1] ?? ''
    if (!match || match[0].startsWith(`${label}:`)) continue
    const at = match[0].indexOf(label)
    return join([cut(sentence, at, at + label.length), trim(cut(sentence, match[0].length))], ': ')
  }
  return LABELLED.test(sentence.folded) ? sentence : null
}
