/**
 * Text as a paper can carry it: composed (NFC), without control characters, which XML and PDF refuse, and without marks
 * that turn the direction of writing, which can make a paper show other words than it holds. Line ends and tabs stay.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu, '')
}
