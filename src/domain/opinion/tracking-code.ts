// Damm's quasigroup of order 10: every single wrong digit and every swap of neighbours is noticed, which is what
// happens when a code is dictated over the telephone (H. Michael Damm, Total anti-symmetrische Quasigruppen, 2004).
const quasigroup = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
]

function damm(digits: string): number {
  return [...digits].reduce((state, digit) => quasigroup[state]?.[Number(digit)] ?? 0, 0)
}

/** Twelve digits from eleven random ones; the last is the check digit. */
export function trackingCodeFrom(elevenDigits: string): string {
  if (!/^\d{11}$/.test(elevenDigits)) throw new Error('eleven digits are needed')
  return elevenDigits + damm(elevenDigits)
}

/** Digits of what a person typed, without spaces, dots and dashes; `null` when it is not a code (a digit is wrong or missing). */
export function readTrackingCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s.\-–]/g, '')
  return /^\d{12}$/.test(digits) && damm(digits) === 0 ? digits : null
}

/** The code of a printed sheet as it was typed or read by a scanner, which may give a whole address that holds it. */
export function readPrintedCode(typed: string): string | null {
  const inAddress = /[?&]ma=(\d{12})(?!\d)/.exec(typed)?.[1]
  return readTrackingCode(inAddress ?? typed)
}

/** `1234 5678 9012`, as it is printed and read out. */
export function formatTrackingCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** `YK-0187`: public, in order, no secret. */
export function formatOpinionNumber(number: number): string {
  return `YK-${String(number).padStart(4, '0')}`
}
