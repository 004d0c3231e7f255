import { longDate } from '#domain/document/date-words.ts'
import { villageKind } from '#domain/vietnamese/village-name.ts'
import type { LegalBasis } from '#domain/plan/plan.ts'

/** `Căn cứ Kế hoạch số 21-KH/HU ngày 31 tháng 5 năm 2021 của Huyện ủy về việc …`: first citation in full (Phụ lục I, II.6). */
export function legalBasisWords({ type, number, date, issuer, subject }: LegalBasis): string {
  const isLaw = /^(?:Luật|Bộ luật|Pháp lệnh)/iu.test(type)
  const parts = [
    `Căn cứ ${type}`,
    isLaw ? subject : null,
    isLaw || number === null ? null : `số ${number}`,
    date === null ? null : longDate(date),
    isLaw || issuer === null ? null : `của ${issuer}`,
    isLaw || subject === null ? null : aboutWords(subject),
  ]
  return parts.filter((part) => part !== null && part !== '').join(' ')
}

function aboutWords(subject: string): string {
  return /^(?:về|ban hành|quy định|hướng dẫn|phê duyệt)\s/iu.test(subject) ? subject : `về ${lowerFirst(subject)}`
}

/** Lower-cases the first letter, unless the first word is written in capitals throughout. */
export function lowerFirst(text: string): string {
  const word = /^\p{L}+/u.exec(text)?.[0] ?? ''
  const isAcronym = word.length > 1 && word === word.toLocaleUpperCase('vi')
  return isAcronym ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** Ends a sentence with one full stop. */
export function sentence(text: string): string {
  const bare = text.trimEnd()
  return /[.!?…]$/u.test(bare) ? bare : `${bare.replace(/[;,:]+$/u, '')}.`
}

/** `thôn Đông Khê`, `thôn Đông Khê và thôn Đoài`, and so on; the word before the names is added where it lacks. */
export function villageWords(villages: readonly string[]): string {
  return enumeration(
    villages.map((name) => {
      const { kind, own } = villageKind(name)
      return `${kind} ${own}`
    }),
  )
}

/** `a`, `a và b`, `a, b và c`. */
export function enumeration(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`
}
