import type { Run } from '#domain/document/paper.ts'
import { namesIn, parseWords, type WordsNode } from '#domain/document/template/parse-words.ts'

export interface FilledWords {
  runs: Run[]
  /** Names outside segments that the record does not know; printed as dots. */
  unresolved: string[]
}

/** Printed where a draft lacks a fact. */
export const unknownDots = '……'

type Values = Readonly<Record<string, string | null>>

/**
 * One text with its names replaced. A value that begins a sentence, or whose name is written with a capital, gets a
 * capital; its own full stop is not doubled.
 */
export function fillWords(words: string, values: Values): FilledWords {
  const runs: Run[] = []
  const unresolved: string[] = []
  for (const node of flatten(parseWords(words).nodes, values)) {
    if (node.kind === 'text') append(runs, node, node.text)
    else {
      const value = known(values, node.name)
      if (value === null) unresolved.push(node.name)
      const printed = value ?? unknownDots
      append(runs, node, node.isCapital || beginsSentence(runs) ? capitalised(printed) : printed)
    }
  }
  return { runs: trimmed(runs), unresolved }
}

type FlatNode = Exclude<WordsNode, { kind: 'segment' }>

/** Without segments: those that name something unknown are left out, the others stand in the text. */
function flatten(nodes: readonly WordsNode[], values: Values): FlatNode[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'segment') return [node]
    const own = node.nodes.filter((inner) => inner.kind !== 'segment')
    return namesIn(own).every((name) => known(values, name) !== null) ? flatten(node.nodes, values) : []
  })
}

function known(values: Values, name: string): string | null {
  const value = Object.hasOwn(values, name) ? values[name] : null
  return value === null || value === undefined || value.trim() === '' ? null : value
}

function beginsSentence(before: readonly Run[]): boolean {
  const written = before.map(({ text }) => text).join('')
  return written.trim() === '' || /[.!?]["”»]?\s+$/u.test(written)
}

function capitalised(value: string): string {
  return value.charAt(0).toLocaleUpperCase('vi') + value.slice(1)
}

function append(runs: Run[], { bold, italic }: { bold: boolean; italic: boolean }, text: string): void {
  const last = runs.at(-1)
  let added = text
  if (last && /^[.;,:]/u.test(added)) {
    last.text = last.text.replace(/[.;,:\s]+$/u, '')
    if (/[!?…]$/u.test(last.text)) added = added.replace(/^\.+/u, '')
  }
  if (last && (last.bold ?? false) === bold && (last.italic ?? false) === italic) last.text += added
  else if (added !== '') runs.push({ text: added, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) })
}

function trimmed(runs: readonly Run[]): Run[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '')
  if (first < 0) return []
  const last = runs.findLastIndex(({ text }) => text.trim() !== '')
  return runs.slice(first, last + 1).map((run, index, { length }) => {
    const text = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === length - 1 ? text.trimEnd() : text }
  })
}

/** The words of runs without their looks. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
