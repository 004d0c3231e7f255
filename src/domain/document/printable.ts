/**
 * Text as a paper can carry it: composed (NFC), and without control characters, which XML and PDF refuse.
 * Line ends and tabs stay.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu, '')
}
