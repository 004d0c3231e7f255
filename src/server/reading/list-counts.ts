const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const HIGHEST_ROMAN = 3999
const LONGEST_LETTERS = 5

/** A number of a list as Word prints it: `format` is its `numFmt` (decimal, upperRoman, lowerLetter, …). */
export function printCount(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count)
    case 'lowerRoman':
      return roman(count).toLowerCase()
    case 'upperLetter':
      return letters(count).toUpperCase()
    case 'lowerLetter':
      return letters(count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'vietnameseCounting':
    case 'cardinalText':
      return WORDS[count - 1] ?? String(count)
    case 'none':
      return ''
    default:
      return String(count)
  }
}

function roman(count: number): string {
  if (count < 1 || count > HIGHEST_ROMAN) return String(count)
  let left = count
  return ROMAN.map(([value, signs]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return signs.repeat(times)
  }).join('')
}

/** a to z, then aa, bb, cc: Word doubles the letter, it does not count on as a spreadsheet's columns do. */
function letters(count: number): string {
  const times = Math.ceil(count / 26)
  if (count < 1 || times > LONGEST_LETTERS) return String(count)
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(times)
}
