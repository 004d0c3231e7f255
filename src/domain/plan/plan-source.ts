import { findTitle, guessKind } from './document-kind.ts'
import type { Found } from './found.ts'
import { found, INFERRED, LIKELY, SURE } from './found.ts'
import { splitFrame } from './frame.ts'
import type { Header } from './header.ts'
import { readHeader, readSubject } from './header.ts'
import type { SourceLine } from './lines.ts'
import { readLines } from './lines.ts'
import type { Located } from './located-text.ts'
import { cut, join, locate, NOWHERE } from './located-text.ts'
import { mendScan } from './mend-scan.ts'
import type { Block } from './outline.ts'
import { buildOutline } from './outline.ts'
import type { DocumentKind } from './plan.ts'
import { unwrapLines } from './unwrap-lines.ts'

/** A paper taken apart: what it is, its letterhead and subject, its paragraphs in their order, its foot. */
export interface PlanSource {
  kind: Found<DocumentKind>
  header: Header
  subject: Found<string> | null
  /** Title and subject as they stand, to look for names in. */
  heading: Located
  blocks: Block[]
  /** Paragraphs before the first numbered heading, where the legal bases stand. */
  preamble: Located[]
  /** From the first numbered heading on. */
  sections: Block[]
  foot: SourceLine[]
}

/** Without any numbered heading the legal bases are looked for in so many paragraphs. */
const PREAMBLE_LIMIT = 12

/** News has its subject in its headline: a first paragraph that is no sentence. */
function headline(kind: DocumentKind, texts: Located[]): Found<string> | null {
  const [first] = texts
  return kind === 'event-report' && first && !/[.;:]$/.test(first.text) ? found(first.text, first, LIKELY) : null
}

export function openPlan(text: string): PlanSource {
  const lines = readLines(mendScan(locate(text)))
  const title = findTitle(lines)
  const titleLine = title ? (lines[title.line]?.text ?? NOWHERE) : NOWHERE
  const frame = splitFrame(lines, title)
  const blocks = buildOutline(unwrapLines(frame.body))
  const texts = blocks.map((block) => block.text)
  const firstHeading = blocks.findIndex((block) => block.kind !== null && block.kind !== 'dash')
  const heading = join([titleLine, ...frame.subject.map((line) => line.text)], ' ')
  const kind = title ? found(title.kind, titleLine, SURE) : found(guessKind(lines), lines[0]?.text ?? NOWHERE, INFERRED)
  // News is about an office, not by it.
  const issuerText = kind.value === 'event-report' && !title ? NOWHERE : join([heading, ...texts], '\n')
  return {
    kind,
    header: readHeader(frame.header, issuerText),
    subject: title ? readSubject(cut(titleLine, title.length), frame.subject) : headline(kind.value, texts),
    heading,
    blocks,
    preamble: texts.slice(0, firstHeading === -1 ? PREAMBLE_LIMIT : firstHeading),
    sections: firstHeading === -1 ? [] : blocks.slice(firstHeading),
    foot: frame.foot,
  }
}
