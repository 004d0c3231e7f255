import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodingOfFont, fromLegacy, unicodeText } from './legacy-letters.ts'

const MOTTO = 'Cộng hòa xã hội chủ nghĩa Việt Nam - Độc lập - Tự do - Hạnh phúc'
const TCVN3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam - §éc lËp - Tù do - H¹nh phóc'
const VNI = 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam - Ñoäc laäp - Töï do - Haïnh phuùc'

test('TCVN3 and VNI read as Unicode', () => {
  expect(fromLegacy(TCVN3, 'tcvn3')).toBe(MOTTO)
  expect(fromLegacy(VNI, 'vni')).toBe(MOTTO)
  expect(fromLegacy('UÛY BAN NHAÂN DAÂN, ÑÖÔØNG, KYÛ, MÓ', 'vni')).toBe('ỦY BAN NHÂN DÂN, ĐƯỜNG, KỶ, MĨ')
  expect(fromLegacy('®èi tho¹i', 'tcvn3', true)).toBe('ĐỐI THOẠI')
})

test('every small letter of Vietnamese stands in TCVN3', () => {
  const shown = Array.from({ length: 0xff - 0xa1 }, (_, at) => fromLegacy(String.fromCharCode(0xa1 + at), 'tcvn3'))
  const letters = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ'
  for (const letter of letters) expect(shown).toContain(letter)
})

describe('a text whose encoding nobody names', () => {
  test.each([
    ['TCVN3', TCVN3],
    ['VNI', VNI],
    ['Unicode', MOTTO],
  ])('is known for %s by its words', (_, text) => {
    expect(unicodeText(text)).toBe(MOTTO)
  })

  test.each(['Ke hoach doi thoai voi nhan dan', 'Dialogue à la française, déjà vu', 'Größe der Straße', '12/6 · 50 %'])(
    'stays as it is: %s',
    (text) => {
      expect(unicodeText(text)).toBe(text)
    },
  )

  test('is never made longer than it was by more than its marks', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unicodeText(text).length <= text.length * 2))
  })
})

test('fonts name their encoding', () => {
  expect(encodingOfFont('.VnTimeH')).toEqual({ encoding: 'tcvn3', isCapital: true })
  expect(encodingOfFont('.VnArial')).toEqual({ encoding: 'tcvn3', isCapital: false })
  expect(encodingOfFont('VNI-Helve')).toEqual({ encoding: 'vni', isCapital: false })
  expect(encodingOfFont('Times New Roman')).toBeNull()
})
