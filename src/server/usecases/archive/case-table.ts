import type { CaseTable } from '../../documents/archive/typeset-case.ts'

type Column = CaseTable['columns'][number]

/** A register that is typeset across the sheet, and written as data from the same rows. */
export interface Register {
  title: string
  lead: string[]
  columns: Column[]
  rows: string[][]
}

export function column(title: string, share: number, align: Column['align'] = 'left'): Column {
  return { title, share, align }
}

export function registerTable({ title, lead, columns, rows }: Register, subject: string): CaseTable {
  return {
    kind: 'table',
    title,
    subject,
    lead: rows.length > 0 ? lead : [...lead, 'Không có.'],
    columns,
    groups: rows.length > 0 ? [{ title: '', rows }] : [],
    landscape: true,
    isIndex: false,
    titleColumn: 0,
  }
}

export function registerRows({ columns, rows }: Register): string[][] {
  return [columns.map(({ title }) => title), ...rows]
}
