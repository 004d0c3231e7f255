/** Encodings of Vietnamese before Unicode, as their letters look when the bytes are taken for Western ones. */
export type LegacyEncoding = 'tcvn3' | 'vni'

// TCVN 5712:1993, VN3: the letters of `.VnTime` and its kin, beginning at these bytes.
const TCVN3_RUNS: [number, string][] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]
const TCVN3 = new Map(
  TCVN3_RUNS.flatMap(([first, letters]) =>
    [...letters].map((letter, index) => [String.fromCharCode(first + index), letter]),
  ),
)

// VNI for Windows: a vowel and its mark are two characters; the marks after a letter that has a hook are the same.
const VNI_MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const VNI_LETTERS: Record<string, string> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }
const VNI_PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñæóòî]/giu

/** The text in Unicode, in composed letters. `isCapital` is for fonts whose small letters look like capitals. */
export function fromLegacy(text: string, encoding: LegacyEncoding, isCapital = false): string {
  const read =
    encoding === 'tcvn3' ? text.replace(/[\u00a1-\u00fe]/g, (letter) => TCVN3.get(letter) ?? letter) : vni(text)
  return isCapital ? read.toLocaleUpperCase('vi') : read
}

function vni(text: string): string {
  return text
    .replace(VNI_PAIR, (pair: string, vowel: string | undefined, mark: string | undefined) => {
      if (vowel === undefined || mark === undefined) return vniLetter(pair)
      return vniLetter(vowel) + (VNI_MARKS[mark.toLowerCase()] ?? '')
    })
    .normalize('NFC')
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase()
  const read = VNI_LETTERS[small] ?? small
  return letter === small ? read : read.toUpperCase()
}

/** Which encoding a font of a Word file has; null for those of Unicode. `.VnTimeH` shows capitals for small letters. */
export function encodingOfFont(font: string): { encoding: LegacyEncoding; isCapital: boolean } | null {
  if (/^\.Vn/i.test(font)) return { encoding: 'tcvn3', isCapital: font.trim().endsWith('H') }
  if (/^VNI[- ]/i.test(font)) return { encoding: 'vni', isCapital: false }
  return null
}

// Syllables that stand in every plan and look different in each encoding.
const COMMON = new Set(
  'và của được các những đối thoại hội nghị nhân dân ủy uỷ kế hoạch ngày tháng năm xã chủ tịch người không với tổ chức thôn ấp phường đại biểu ý kiến trả lời thực hiện việc về cấp đồng chí trưởng cộng hòa hoà nghĩa việt độc lập hạnh phúc phát triển đảng'
    .split(' ')
    .filter((word) => /[^a-z]/.test(word)),
)
const SAMPLE = 40_000

function commonWords(text: string): number {
  const words =
    text
      .slice(0, SAMPLE)
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/\p{L}+/gu) ?? []
  return words.filter((word) => COMMON.has(word)).length
}

/** The text in Unicode when it is plainly Vietnamese in one of the old encodings; else as it is. */
export function unicodeText(text: string): string {
  const own = commonWords(text)
  const [best] = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, score: commonWords(fromLegacy(text.slice(0, SAMPLE), encoding)) }))
    .toSorted((a, b) => b.score - a.score)
  return best && best.score >= 3 && best.score > own * 3 ? fromLegacy(text, best.encoding) : text
}

/** How plainly a text is Vietnamese: frequent syllables with their marks. */
export function isPlainlyVietnamese(text: string): boolean {
  return commonWords(text) >= 3
}
