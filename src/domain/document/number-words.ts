const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

function digit(value: number): string {
  return digits[value] ?? ''
}

function units(unit: number, tens: number): string {
  if (unit === 1 && tens > 1) return 'mốt'
  if (unit === 5 && tens > 0) return 'lăm'
  return digit(unit)
}

function belowThousand(value: number, afterThousands: boolean): string[] {
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor(value / 10) % 10
  const unit = value % 10
  const words: string[] = []
  if (hundreds > 0 || afterThousands) words.push(digit(hundreds), 'trăm')
  if (tens > 1) words.push(digit(tens), 'mươi')
  if (tens === 1) words.push('mười')
  if (tens === 0 && unit > 0 && words.length > 0) words.push('linh')
  if (unit > 0) words.push(units(unit, tens))
  return words
}

const scales = ['tỷ', 'triệu', 'nghìn', '']

/** A whole number from 0 to 999 999 999 999 in Vietnamese words: 21 → `hai mươi mốt`, 105 → `một trăm linh năm`. */
export function numberInWords(value: number): string {
  if (value === 0) return digit(0)
  const groups = [1e9, 1e6, 1e3, 1].map((worth) => Math.floor(value / worth) % 1000)
  const first = groups.findIndex((group) => group > 0)
  return groups
    .flatMap((group, index) => (group > 0 ? [...belowThousand(group, index > first), scales[index] ?? ''] : []))
    .filter((word) => word !== '')
    .join(' ')
}

/** `187 (một trăm tám mươi bảy)`: figures and words, so that a count cannot be altered unseen; `05 (năm)`. */
export function countInWords(value: number): string {
  return `${value === 0 ? '0' : String(value).padStart(2, '0')} (${numberInWords(value)})`
}
