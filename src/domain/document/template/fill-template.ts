import {
  article,
  articleText,
  bullet,
  chapter,
  entry,
  heading,
  item,
  paragraph,
  point,
  section,
} from '#domain/document/blocks.ts'
import type { Block, Run } from '#domain/document/paper.ts'
import { fillWords, plainText } from '#domain/document/template/fill-words.ts'
import type { Filling, Template, TemplatePart, TextPartKind } from '#domain/document/template/template.ts'

export interface Filled {
  subject: string
  body: Block[]
  /** `null`: those of the dialogue's plan. */
  recipients: string[] | null
  /** Names that the record does not know, each once: a paper that has any is not issued. */
  unresolved: string[]
}

/** A heading under which everything came out empty is left out with it; the paragraph that closes a paper is under none. */
export function fillTemplate<Placeholder extends string, Slot extends string>(
  template: Template,
  { values, slots }: Filling<Placeholder, Slot>,
): Filled {
  const unresolved = new Set<string>()
  const words = (text: string): Run[] => {
    const filled = fillWords(text, values)
    for (const name of filled.unresolved) unresolved.add(name)
    return filled.runs
  }
  const printed = template.parts.map((part) => ({ part, blocks: blocksOf(part, slots, words) }))
  return {
    subject: plainText(words(template.subject)),
    body: withoutEmptyHeadings(printed).flatMap(({ blocks }) => blocks),
    recipients: template.recipients?.map((line) => plainText(words(line))).filter((line) => line !== '') ?? null,
    unresolved: [...unresolved],
  }
}

function blocksOf(
  part: TemplatePart,
  slots: Readonly<Record<string, Block[]>>,
  words: (text: string) => Run[],
): Block[] {
  if (part.kind === 'slot') return Object.hasOwn(slots, part.slot) ? (slots[part.slot] ?? []) : []
  return part.words.split(/\n+/u).flatMap((line) => {
    const runs = words(line)
    return runs.length === 0 ? [] : [blockMakers[part.kind](runs)]
  })
}

const blockMakers = {
  chapter: (runs) => chapter(plainText(runs)),
  division: (runs) => chapter(plainText(runs), 'division'),
  article: (runs) => article(plainText(runs)),
  'article-text': (runs) => articleText(runs),
  section: (runs) => section(plainText(runs)),
  item: (runs) => item(plainText(runs)),
  entry: (runs) => entry(runs),
  point: (runs) => point(runs),
  bullet: (runs) => bullet(runs),
  'sub-bullet': (runs) => bullet(runs, 2),
  paragraph: (runs) => paragraph(runs),
  heading: (runs) => heading(plainText(runs)),
} satisfies Record<TextPartKind, (runs: Run[]) => Block>

/** How high a heading stands; what is none stands below all of them. */
const headingLevels: Partial<Record<TemplatePart['kind'], number>> = {
  chapter: 1,
  division: 2,
  article: 3,
  section: 3,
  heading: 3,
  item: 4,
}

interface Printed {
  part: TemplatePart
  blocks: Block[]
}

function withoutEmptyHeadings(printed: readonly Printed[]): Printed[] {
  const kept: Printed[] = []
  for (const [index, { part, blocks }] of [...printed.entries()].toReversed()) {
    const level = headingLevels[part.kind]
    const below = level === undefined ? [] : partsBelow(printed, index, level)
    // What stands below is already decided: this goes from the last part to the first.
    const isBare = below.length > 0 && below.every((child) => !kept.some((one) => one.part === child.part))
    if (blocks.length > 0 && !isBare) kept.push({ part, blocks })
  }
  return kept.toReversed()
}

function partsBelow(printed: readonly Printed[], index: number, level: number): Printed[] {
  const rest = printed.slice(index + 1, printed.at(-1)?.part.kind === 'paragraph' ? -1 : undefined)
  const end = rest.findIndex(({ part }) => (headingLevels[part.kind] ?? Infinity) <= level)
  return end < 0 ? rest : rest.slice(0, end)
}
