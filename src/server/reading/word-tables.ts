interface WordCell {
  lines: string[]
  /** Joined with the cell above it. */
  isContinued: boolean
}

export interface WordTable {
  rows: WordCell[][]
  hasBorders: boolean
  isMerged?: boolean
}

/** A drawn table reads row by row; one without lines only sets columns side by side (letterhead, signature). */
export function printTable(table: WordTable): string[] {
  return table.hasBorders ? printRows(table) : table.rows.flatMap(printColumns)
}

function printRows(table: WordTable): string[] {
  const shown: string[][] = []
  for (const row of table.rows) {
    const above = shown.at(-1) ?? []
    shown.push(row.map((cell, index) => (cell.isContinued ? (above[index] ?? '') : joinLines(cell.lines))))
  }
  return shown.map((cells) => cells.join(' | ').trimEnd())
}

/** Lines of a cell as one: names below one another are a list, a line in small letters goes on. */
function joinLines(lines: string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((before, line) => {
      if (before === '') return line
      const goesOn = /^[\p{Ll}\d(]/u.test(line) || /[,;:.]$/.test(before)
      return `${before}${goesOn ? ' ' : '; '}${line}`
    }, '')
}

function printColumns(row: WordCell[]): string[] {
  const height = Math.max(0, ...row.map((cell) => cell.lines.length))
  return Array.from({ length: height }, (_, at) =>
    row
      .map((cell) => (cell.lines[at] ?? '').replace(/\t/g, ' ').trim())
      .join('\t')
      .trimEnd(),
  )
}
