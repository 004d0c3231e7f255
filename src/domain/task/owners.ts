import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'

export interface OwningUnit {
  id: string
  kind: 'village' | 'office' | 'association'
  name: string
  shortName: string
  /** Receives whatever nobody else answers for; not one of `các phòng chuyên môn`. */
  isReception: boolean
}

const everyOffice = /\b(?:cac|nhung)? ?(?:phong|cong chuc|can bo|bo phan) (?:ban )?chuyen mon\b|\bcac phong, ban\b/
const everyAssociation = /\bcac (?:hoi|doan the|to chuc (?:chinh tri|hoi|doan the))/
const village = '(?:thon|xom|ap|ban|lang|khu pho|to dan pho|khom|buon)'
const headOfVillage = new RegExp(
  `\\b(?:truong (?:cac )?|cac |ban cong tac mat tran (?:cac )?)${village}\\b|\\bto truong\\b`,
)

/** What a plan says in other words than the office's name does: `công chức Kinh tế` for `Phòng Kinh tế`. */
const kindOfOffice = /^(?:phong|cong chuc|ban) | (?:xa|phuong|dac khu)$/g

/**
 * The units that a plan's words make responsible (`Văn phòng và Công an xã`, `Trưởng thôn Lâm Thượng`, `các phòng
 * chuyên môn`), by their ids. A village head without a name is the head of each of the dialogue's own villages. Empty
 * where the words name none: then the office that receives everything looks after it.
 */
export function unitsNamed(
  responsible: string | null,
  units: readonly OwningUnit[],
  villagesOfDialogue: readonly string[],
): string[] {
  const words = fold(responsible ?? '')
  if (words === '') return []
  const found = units.filter((unit) => isNamed(words, unit)).map(({ id }) => id)
  const hasVillage = units.some(({ id, kind }) => kind === 'village' && found.includes(id))
  if (everyOffice.test(words)) found.push(...idsOf(units, ({ kind, isReception }) => kind === 'office' && !isReception))
  if (everyAssociation.test(words)) found.push(...idsOf(units, ({ kind }) => kind === 'association'))
  if (headOfVillage.test(words) && !hasVillage) found.push(...villagesOfDialogue)
  return [...new Set(found)]
}

function isNamed(words: string, { kind, name, shortName }: OwningUnit): boolean {
  const names = [fold(name), fold(shortName)]
  if (kind === 'village') return names.some((one) => hasWords(words, `${village} ${withoutVillage(one)}`))
  if (kind === 'association') return names.some((one) => hasWords(words, escape(one)))
  return names.some((one) => hasWords(words, escape(one)) || isBareName(words, one))
}

function isBareName(words: string, name: string): boolean {
  const bare = name.replace(kindOfOffice, '')
  return bare.length > 3 && hasWords(words, escape(bare))
}

function hasWords(words: string, pattern: string): boolean {
  return new RegExp(`(?:^|[^a-z0-9])${pattern}(?:$|[^a-z0-9])`).test(words)
}

function withoutVillage(name: string): string {
  return escape(name.replace(new RegExp(`^${village} `), ''))
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function fold(text: string): string {
  return foldDiacritics(text).toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim()
}

function idsOf(units: readonly OwningUnit[], isWanted: (unit: OwningUnit) => boolean): string[] {
  return units.filter(isWanted).map(({ id }) => id)
}
