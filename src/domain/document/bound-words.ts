const noBreak = '\u00A0'

const numbered = 'ngày|tháng|năm|quý|số|điều|khoản|điểm|mục|chương|phần|trang|lượt|ngõ|tổ|đội|phụ lục'
const units = 'giờ|phút|giây|km|m|cm|mm|ha|kg|tấn|m²|m³|m2|m3|%|đồng|triệu|tỷ'

const beforeNumber = new RegExp(`(?<![\\p{L}\\d])(${numbered}) (?=\\d|[IVX]+(?![\\p{L}\\d]))`, 'giu')
const beforeUnit = new RegExp(`(\\d) (?=(?:${units})(?![\\p{L}\\d]))`, 'gu')
const insideNumber = /(\d{3,4}) (?=\d{3,4}(?!\d))/gu
const beforeDash = /(?<=\S) - (?=\S)/gu

const leastLetters = 40
const shortEnding = /(?<=\S) (?=\S{1,8}$)/u

/**
 * A text whose lines end where a reader expects: `ngày 05`, `Điều 13`, `850 m` and a telephone number stay together, no
 * line begins with a dash that reads as a list, and no long text leaves one short word on its last line. The letters
 * stay; spaces that may not break are U+00A0.
 */
export function boundWords(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const bound = line
        .replace(beforeNumber, `$1${noBreak}`)
        .replace(beforeUnit, `$1${noBreak}`)
        .replace(insideNumber, `$1${noBreak}`)
        .replace(beforeDash, `${noBreak}- `)
      return line.length < leastLetters ? bound : bound.replace(shortEnding, noBreak)
    })
    .join('\n')
}

/** The same text with plain spaces, for whoever compares what it says. */
export function unbound(text: string): string {
  return text.replaceAll(noBreak, ' ')
}
