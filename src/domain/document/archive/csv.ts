/** A spreadsheet runs a cell that begins like this; an apostrophe before it keeps it a text. */
const likeFormula = /^[=+\-@\t\r]/

/** RFC 4180 with a byte order mark, without which Excel reads UTF-8 as something else. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}

function csvCell(text: string): string {
  const safe = likeFormula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
