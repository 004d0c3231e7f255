import type { Block } from '#domain/document/paper.ts'

/**
 * How a kind of paper is worded, as data that an office may change: texts with `{placeholders}`, and the parts that the
 * program makes from the record (a table, a list), each by its name. The language of the texts: `parse-words.ts`.
 */
export interface Template {
  /** Trích yếu. */
  subject: string
  parts: TemplatePart[]
  /** Nơi nhận; `null` leaves them to the dialogue's plan. */
  recipients: string[] | null
}

export const textPartKinds = [
  'chapter',
  'division',
  'article',
  'article-text',
  'section',
  'item',
  'entry',
  'point',
  'bullet',
  'sub-bullet',
  'paragraph',
  'heading',
] as const
export type TextPartKind = (typeof textPartKinds)[number]

export type TextPart = { kind: TextPartKind; words: string }
export type SlotPart = { kind: 'slot'; slot: string }
export type TemplatePart = TextPart | SlotPart

/** What a kind knows: the words it ships, and the names that a template of it may use. */
export interface Wording<Placeholder extends string = string, Slot extends string = string> {
  template: Template
  placeholders: readonly Placeholder[]
  slots: readonly Slot[]
  /** Slots without which the paper would hide something, such as the table that accounts for every opinion. */
  required: readonly Slot[]
}

/** What the names stand for in one paper; `null` or empty is what the record does not know. */
export interface Filling<Placeholder extends string = string, Slot extends string = string> {
  values: Record<Placeholder, string | null>
  slots: Record<Slot, Block[]>
}

/** The filling that a kind's wording asks for: every name of it, and no other. */
export type FillingOf<W> = W extends Wording<infer Placeholder, infer Slot> ? Filling<Placeholder, Slot> : never

export function wordingOf<const Placeholder extends string, const Slot extends string>(
  wording: Wording<Placeholder, Slot>,
): Wording<Placeholder, Slot> {
  return wording
}

const text = (kind: TextPartKind) => (words: string) => ({ kind, words }) satisfies TextPart

/** One part each, named as in `blocks.ts`. */
export const part = {
  chapter: text('chapter'),
  division: text('division'),
  article: text('article'),
  articleText: text('article-text'),
  section: text('section'),
  item: text('item'),
  entry: text('entry'),
  point: text('point'),
  bullet: text('bullet'),
  subBullet: text('sub-bullet'),
  paragraph: text('paragraph'),
  heading: text('heading'),
  slot: (slot: string) => ({ kind: 'slot', slot }) satisfies SlotPart,
}
