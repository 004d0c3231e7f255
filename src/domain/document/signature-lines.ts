import { capitals } from '#domain/document/letterhead.ts'

/**
 * In whose place somebody signs (Nghị định 30/2020, Điều 13; Phụ lục I, II.7):
 * - `TM.` the head for a body that decides together;
 * - `KT.` a deputy for the head;
 * - `TL.` the head of a unit on the head's order;
 * - `TUQ.` somebody with the head's written authority;
 * - `Q.` who holds the head's office for the time being;
 * - `null` the head by his or her own power.
 *
 * The Party writes them with a stroke, as its papers show them; its guide (36-HD/VPTW) has not been read for the rest:
 * - `T/M` for a committee that decides together, whoever of its secretaries signs;
 * - `K/T` a deputy for the head of a body that has one;
 * - `T/L` the head of an office on the committee's order.
 */
export const signingCapacities = ['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.', 'T/M', 'K/T', 'T/L'] as const
export type SigningCapacity = (typeof signingCapacities)[number] | null

export interface Signer {
  /** The body signed for, `Ủy ban nhân dân`; `null` where the head decides alone. */
  body?: string | null
  /** The head in whose place the signer stands, `Chủ tịch`. */
  head?: string | null
  /** The signer's own office, `Phó Chủ tịch`. */
  title: string
  /** Set when a deputy signs for the unit's own head, who has the order: `Chánh Văn phòng`. Written authority is not passed on. */
  deputyOf?: string | null
}

/**
 * The lines above a signature, in capitals. A deputy of a People's Committee signs in three:
 * `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. On order and with authority the body is not named: the
 * signer acts for the head. Throws a RangeError where {@link signingFault} finds one.
 */
export function signatureLines(capacity: SigningCapacity, signer: Signer): string[] {
  const fault = signingFault(capacity, signer)
  if (fault !== null) throw new RangeError(`${capacity ?? ''} cannot be signed so: ${fault}`)
  return linesOf(capacity, signer).map((line) => capitals(line.trim()))
}

function linesOf(capacity: SigningCapacity, { body, head, title, deputyOf }: Signer): string[] {
  switch (capacity) {
    case 'TM.':
      return [...(body ? [`TM. ${body}`] : []), title]
    case 'Q.':
      return [...(body ? [`TM. ${body}`] : []), `Q. ${title}`]
    case 'KT.':
      return [...(body ? [`TM. ${body}`] : []), `KT. ${head ?? ''}`, title]
    case 'TL.':
      return [`TL. ${head ?? ''}`, ...(deputyOf ? [`KT. ${deputyOf}`] : []), title]
    case 'TUQ.':
      return [`TUQ. ${head ?? ''}`, title]
    case 'T/M':
      return [`T/M ${body ?? ''}`, title]
    case 'K/T':
      return [`K/T ${head ?? ''}`, title]
    case 'T/L':
      return [`T/L ${body ?? head ?? ''}`, ...(deputyOf ? [`K/T ${deputyOf}`] : []), title]
    case null:
      return [title]
  }
}

export type SigningFault = 'no-head' | 'no-body' | 'no-title' | 'not-passed-on'

/**
 * What keeps somebody from signing so: `KT.`, `TL.`, `TUQ.` and `K/T` without the head in whose place it is, `T/M` without
 * the body, `T/L` without either, or a deputy for who has written authority, which is not passed on (Nghị định 30/2020,
 * Điều 13, khoản 4).
 */
export function signingFault(capacity: SigningCapacity, { body, head, title, deputyOf }: Signer): SigningFault | null {
  const needsHead = ['KT.', 'TL.', 'TUQ.', 'K/T']
  if (capacity === null) return null
  if (title.trim() === '') return 'no-title'
  if (capacity === 'T/M' && !body) return 'no-body'
  if (needsHead.includes(capacity) && !head) return 'no-head'
  if (capacity === 'T/L' && !body && !head) return 'no-head'
  return capacity === 'TUQ.' && deputyOf ? 'not-passed-on' : null
}
