import { describe, expect, test } from 'vitest'
import { type Signer, type SigningCapacity, signatureLines } from '#domain/document/signature-lines.ts'

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
]

describe('the lines above a signature', () => {
  test.each(cases)('%s %o', (capacity, signer, lines) => {
    expect(signatureLines(capacity, signer)).toEqual(lines)
  })

  test.each(['KT.', 'TL.', 'TUQ.'] as const)('%s is refused without the head in whose place somebody signs', (mark) => {
    expect(() => signatureLines(mark, { body: committee, title: 'Phó Chủ tịch' })).toThrow(RangeError)
  })
})
