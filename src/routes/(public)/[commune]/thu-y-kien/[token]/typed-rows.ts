export interface TypedRow {
  text: string
  name: string
  /** Printed on the paper sheet. */
  sheetCode: string
}

const atFirst = 3
const most = 100

export function firstRows(): TypedRow[] {
  return Array.from({ length: atFirst }, () => ({ text: '', name: '', sheetCode: '' }))
}

export function moreRows(rows: TypedRow[]): TypedRow[] {
  return rows.length < most ? [...rows, { text: '', name: '', sheetCode: '' }] : rows
}

/** The lines of the sheet in their order, filled or not. */
export async function typedRows(request: Request): Promise<{ rows: TypedRow[]; formKey: string }> {
  const form = await request.formData()
  const words = (name: string) => form.getAll(name).map((value) => (typeof value === 'string' ? value : ''))
  const names = words('name')
  const codes = words('sheetCode')
  const rows = words('text')
    .slice(0, most)
    .map((text, i) => ({ text, name: names[i] ?? '', sheetCode: codes[i] ?? '' }))
  return { rows: rows.length > 0 ? rows : firstRows(), formKey: words('formKey')[0] ?? '' }
}

/** What is handed in, each with the line it stands on. A name without words is a line somebody forgot to fill. */
export function filledRows(rows: TypedRow[]): (TypedRow & { row: number })[] {
  return rows.map((row, i) => ({ ...row, row: i })).filter(({ text, name }) => text.trim() !== '' || name.trim() !== '')
}
