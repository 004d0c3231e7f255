import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capitals } from '#domain/document/letterhead.ts'
import {
  type Signer,
  type SigningCapacity,
  signatureLines,
  signingCapacities,
  signingFault,
} from '#domain/document/signature-lines.ts'

const committee = 'Ủy ban nhân dân'

/** Nghị định 30/2020, Phụ lục I, II.7, case by case. */
const cases: [SigningCapacity, Signer, string[]][] = [
  ['TM.', { body: committee, title: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [
    'KT.',
    { body: committee, head: 'Chủ tịch', title: 'Phó Chủ tịch' },
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
  ['KT.', { head: 'Trưởng phòng', title: 'Phó Trưởng phòng' }, ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']],
  ['TL.', { body: committee, head: 'Chủ tịch', title: 'Chánh Văn phòng' }, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  [
    'TL.',
    { head: 'Chủ tịch', deputyOf: 'Chánh Văn phòng', title: 'Phó Chánh Văn phòng' },
    ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  ],
  ['TUQ.', { head: 'Chủ tịch', title: 'Trưởng phòng Kinh tế' }, ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG KINH TẾ']],
  ['Q.', { body: committee, title: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
  ['Q.', { title: 'Giám đốc' }, ['Q. GIÁM ĐỐC']],
  [null, { body: committee, title: 'Chủ tịch' }, ['CHỦ TỊCH']],
  ['T/M', { body: 'Ban Thường vụ', title: 'Phó Bí thư' }, ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ']],
  ['K/T', { head: 'Trưởng ban', title: 'Phó Trưởng ban' }, ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
  ['T/L', { body: 'Ban Thường vụ', title: 'Chánh Văn phòng' }, ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG']],
  [
    'T/L',
    { body: 'Ban Thường vụ', deputyOf: 'Chánh Văn phòng', title: 'Phó Chánh Văn phòng' },
    ['T/L BAN THƯỜNG VỤ', 'K/T CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  ],
]

describe('the lines above a signature', () => {
  test.each(cases)('%s %o', (capacity, signer, lines) => {
    expect(signatureLines(capacity, signer)).toEqual(lines)
  })

  test.each([
    ['T/M', { title: 'Bí thư' }],
    ['T/L', { title: 'Chánh Văn phòng' }],
    ['TM.', { body: committee, title: ' ' }],
    ['TUQ.', { head: 'Chủ tịch', deputyOf: 'Trưởng phòng', title: 'Phó Trưởng phòng' }],
  ] as [SigningCapacity, Signer][])('%s %o is refused', (capacity, signer) => {
    expect(signingFault(capacity, signer)).not.toBeNull()
    expect(() => signatureLines(capacity, signer)).toThrow(RangeError)
  })

  test('a mark stands once, on a line of its own, whatever stands around it', () => {
    const word = fc.constantFrom('Ủy ban nhân dân', 'Chủ tịch', 'Phó Chủ tịch', 'Chánh Văn phòng', 'Ban Thường vụ')
    const signer = fc.record({ body: word, head: word, title: word, deputyOf: fc.option(word) })
    fc.assert(
      fc.property(fc.constantFrom(...signingCapacities), signer, (capacity, who) => {
        fc.pre(signingFault(capacity, who) === null)
        const lines = signatureLines(capacity, who)
        expect(lines.filter((line) => line.startsWith(`${capacity} `))).toHaveLength(1)
        expect(lines.length).toBeLessThanOrEqual(3)
        expect(lines.at(-1)).toBe(capacity === 'Q.' ? `Q. ${capitals(who.title)}` : capitals(who.title))
      }),
    )
  })

  test.each(['KT.', 'TL.', 'TUQ.', 'K/T'] as const)(
    '%s is refused without the head in whose place somebody signs',
    (mark) => {
      expect(() => signatureLines(mark, { body: committee, title: 'Phó Chủ tịch' })).toThrow(RangeError)
    },
  )
})
