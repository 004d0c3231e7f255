import { capitals } from '#domain/document/letterhead.ts'

/**
 * In whose place somebody signs (Nghị định 30/2020, Điều 13; Phụ lục I, II.7):
 * - `TM.` the head for a body that decides together;
 * - `KT.` a deputy for the head;
 * - `TL.` the head of a unit on the head's order;
 * - `TUQ.` somebody with the head's written authority;
 * - `Q.` who holds the head's office for the time being;
 * - `null` the head by his or her own power.
 */
export type SigningCapacity = 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.' | null

export interface Signer {
  /** The body signed for, `Ủy ban nhân dân`; `null` where the head decides alone. */
  body?: string | null
  /** The head in whose place the signer stands, `Chủ tịch`. */
  head?: string | null
  /** The signer's own office, `Phó Chủ tịch`. */
  title: string
  /** Set when a deputy signs for the unit's own head on the order of the agency's: `Chánh Văn phòng`. */
  deputyOf?: string | null
}

/**
 * The lines above a signature, in capitals. A deputy of a People's Committee signs in three:
 * `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. On order and with authority the body is not named: the
 * signer acts for the head. Throws a RangeError when `KT.`, `TL.` or `TUQ.` names no head.
 */
export function signatureLines(capacity: SigningCapacity, { body, head, title, deputyOf }: Signer): string[] {
  const forBody = body ? [`TM. ${body}`] : []
  const ofHead = () => {
    if (!head) throw new RangeError(`${capacity ?? ''} needs the head in whose place somebody signs`)
    return `${capacity ?? ''} ${head}`
  }
  const lines = (): string[] => {
    switch (capacity) {
      case 'TM.':
        return [...forBody, title]
      case 'Q.':
        return [...forBody, `Q. ${title}`]
      case 'KT.':
        return [...forBody, ofHead(), title]
      case 'TL.':
      case 'TUQ.':
        return [ofHead(), ...(deputyOf ? [`KT. ${deputyOf}`] : []), title]
      case null:
        return [title]
    }
  }
  return lines().map((line) => capitals(line.trim()))
}
