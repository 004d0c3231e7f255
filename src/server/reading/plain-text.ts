import { isPlainlyVietnamese, unicodeText } from './legacy-letters.ts'

const BYTE_ORDER_MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * Text in UTF-8 or UTF-16, with or without a byte order mark, or in an old Vietnamese encoding: Windows-1258, TCVN3
 * (`.VnTime`) or VNI. `unknown-letters` when it is text of another encoding, null when it is no text.
 */
export function decodePlainText(bytes: Uint8Array): { text: string } | 'unknown-letters' | null {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  const text = decode(bytes, marked?.[1] ?? guessEncoding(bytes))
  if (text !== null) return isBinary(text) ? null : { text: unicodeText(text) }
  const western = decode(bytes, 'windows-1252') ?? ''
  if (isBinary(western)) return null
  const converted = [(decode(bytes, 'windows-1258') ?? '').normalize('NFC'), unicodeText(western)]
  const found = converted.find(isPlainlyVietnamese)
  return found === undefined ? 'unknown-letters' : { text: found }
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: spaces and line ends have a zero byte on one side only. */
function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 10
  if (odd > many && even < many / 10) return 'utf-16le'
  if (even > many && odd < many / 10) return 'utf-16be'
  return 'utf-8'
}

function isBinary(text: string): boolean {
  // Control characters other than tabs and line ends stand in no text; those of the upper row are letters of old encodings.
  return /[^\P{Cc}\s\u0080-\u009f]/u.test(text.slice(0, 4000))
}
