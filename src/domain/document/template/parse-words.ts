/**
 * The language of a template's texts:
 *
 *     {tên hội nghị}               what the record says
 *     {Tên hội nghị}               the same with a capital first
 *     [, chậm nhất {hạn trả lời}]  printed only when all that it names is known
 *     **đậm**  __nghiêng__         bold, italic
 *     \{  \}  \[  \]  \*  \_       the signs themselves
 */
export type WordsNode =
  | { kind: 'text'; text: string; bold: boolean; italic: boolean }
  | { kind: 'value'; name: string; isCapital: boolean; bold: boolean; italic: boolean }
  | { kind: 'segment'; nodes: WordsNode[] }

export type WordsFault = 'brace-open' | 'brace-empty' | 'brace-stray' | 'bracket-open' | 'bracket-stray' | 'mark-open'

export interface ParsedWords {
  nodes: WordsNode[]
  /** What is not closed or stands alone; the text is then taken as it is written. */
  faults: WordsFault[]
}

const token = /\\[{}[\]*_\\]|\*\*|__|\{[^{}]*\}|[{}[\]]/gu

/** Reads one text of a template. Never throws: faults are returned beside what could be read. */
export function parseWords(words: string): ParsedWords {
  const faults: WordsFault[] = []
  const open: WordsNode[][] = [[]]
  let bold = false
  let italic = false
  const add = (node: WordsNode) => open.at(-1)?.push(node)
  const addText = (text: string) => text !== '' && add({ kind: 'text', text, bold, italic })
  let at = 0
  for (const { 0: sign, index } of words.matchAll(token)) {
    addText(words.slice(at, index))
    at = index + sign.length
    if (sign === '**') bold = !bold
    else if (sign === '__') italic = !italic
    else if (sign === '[') open.push([])
    else if (sign === ']') {
      const nodes = open.length > 1 ? open.pop() : undefined
      if (nodes) add({ kind: 'segment', nodes })
      else faults.push('bracket-stray')
    } else if (sign.startsWith('\\')) addText(sign.slice(1))
    else if (sign === '{') faults.push('brace-open')
    else if (sign === '}') faults.push('brace-stray')
    else {
      const written = sign.slice(1, -1)
      const name = placeholderName(written)
      if (name === '') faults.push('brace-empty')
      else add({ kind: 'value', name, isCapital: /^\s*\p{Lu}/u.test(written), bold, italic })
    }
  }
  addText(words.slice(at))
  while (open.length > 1) {
    faults.push('bracket-open')
    const nodes = open.pop() ?? []
    open.at(-1)?.push(...nodes)
  }
  if (bold || italic) faults.push('mark-open')
  return { nodes: open[0] ?? [], faults }
}

/** Names are compared in one case and one composition, with single spaces. */
export function placeholderName(written: string): string {
  return written.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('vi')
}

/** Every name in a text, those of its segments included. */
export function namesIn(nodes: readonly WordsNode[]): string[] {
  return nodes.flatMap((node) =>
    node.kind === 'segment' ? namesIn(node.nodes) : node.kind === 'value' ? [node.name] : [],
  )
}
