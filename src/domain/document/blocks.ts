import type { BarPart, Block, ChapterLevel, Column, Run } from '#domain/document/paper.ts'

export type Words = string | readonly Run[]

function runs(words: Words): Run[] {
  return typeof words === 'string' ? [{ text: words }] : [...words]
}

/** `Chương I` with its title below it, or a heading of another level above a Điều; numbered by its place. */
export function chapter(title: string, level: ChapterLevel = 'chapter'): Block {
  return { kind: 'chapter', level, title }
}

/** `Điều 1. Phạm vi điều chỉnh`, in bold; khoản ({@link entry}, {@link item}) count from 1 in each. */
export function article(title: string): Block {
  return { kind: 'article', title }
}

/** A Điều without a title, as a decision has it: `Điều 1.` in bold, and its text on the same line. */
export function articleText(words: Words): Block {
  return { kind: 'article-text', runs: runs(words) }
}

/** A heading `I.`, `II.`: numbered by its place, printed in capitals. */
export function section(title: string): Block {
  return { kind: 'section', title }
}

/** A khoản with a title of its own, `1. Mục đích`, in bold. */
export function item(title: string): Block {
  return { kind: 'item', title }
}

/** A khoản without a title, `1. Trưởng thôn có trách nhiệm …`; counts on with {@link item}. */
export function entry(words: Words): Block {
  return { kind: 'entry', runs: runs(words) }
}

/** A điểm, `a)`; lettered in the order of the Vietnamese alphabet. */
export function point(words: Words): Block {
  return { kind: 'point', runs: runs(words) }
}

/** A dash; level 2 is a plus sign below a dash. */
export function bullet(words: Words, level: 1 | 2 = 1): Block {
  return { kind: 'bullet', level, runs: runs(words) }
}

export function paragraph(words: Words): Block {
  return { kind: 'paragraph', runs: runs(words) }
}

/** `Địa điểm: nhà văn hóa thôn` with its label in bold. */
export function field(label: string, value: string): Block {
  return { kind: 'paragraph', runs: [{ text: `${label}: `, bold: true }, { text: value }] }
}

/** A table whose head row repeats on every page; each row and the total hold one text per column. */
export function table(columns: Column[], rows: string[][], total: string[] | null = null): Block {
  return { kind: 'table', columns, rows, total }
}

/** A table that people write in: no row is lower than `rowMm` millimetres. */
export function writingTable(columns: Column[], rows: string[][], rowMm: number, total: string[] | null = null): Block {
  return { kind: 'table', columns, rows, total, rowMm }
}

/** A heading without a number, in its own case. */
export function heading(title: string): Block {
  return { kind: 'heading', title }
}

/** The same at the head of a page, in large type; an index finds it by its anchor (letters, digits and `_`). */
export function majorHeading(title: string, anchor?: string): Block {
  return { kind: 'heading', title, isMajor: true, ...(anchor === undefined ? {} : { anchor }) }
}

/** Dotted room to write by hand: the labels share the first line, `lines - 1` empty ones follow. */
export function blank(labels: readonly string[], lines = 1): Block {
  return { kind: 'blank', labels: [...labels], lines }
}

/** Empty boxes to tick, set in columns. */
export function boxes(choices: readonly string[], columns: number): Block {
  return { kind: 'boxes', choices: [...choices], columns }
}

/** Shares of a sum as a bar of black-and-white patterns, with a key that names each and tells its number. */
export function bar(parts: readonly BarPart[]): Block {
  return { kind: 'bar', parts: [...parts] }
}

/** A machine-readable code with the lines that say the same to a person. For annexes only. */
export function code(payload: string, lines: string[]): Block {
  return { kind: 'code', payload, lines }
}

export const pageBreak: Block = { kind: 'page-break' }

/** Ends the text with `./.`, as every model of Nghị định 30/2020, Phụ lục III does. */
export function endMark(body: readonly Block[]): Block[] {
  const last = body.at(-1)
  if (last === undefined || !('runs' in last)) return [...body, paragraph('./.')]
  const end = last.runs.at(-1)
  if (end === undefined) return [...body.slice(0, -1), paragraph('./.')]
  const closed = { ...end, text: `${end.text.trimEnd().replace(/[.;:]+$/u, '')}./.` }
  return [...body.slice(0, -1), { ...last, runs: [...last.runs.slice(0, -1), closed] }]
}
