import { findTitle, guessKind } from './document-kind.ts'
import type { Found } from './found.ts'
import { found, INFERRED, LIKELY, SURE } from './found.ts'
import { splitFrame } from './frame.ts'
import type { Header } from './header.ts'
import { readHeader, readSubject } from './header.ts'
import { layOut } from './lay-out.ts'
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

const HEADLINE_ZONE = 6
const HEADLINE = /\b(?:doi thoai|tiep xuc|gap go|lang nghe)\b/
const BODY_START = /\bluot xem\b|^(?:(?:ngay )?dang|(?:sang|chieu|toi)\b|ngay \d|hom nay|thuc hien|vua qua|nham|de )/

/** News has its subject in its headline: the first lines that are no sentence, up to the next empty line. */
function headline(lines: SourceLine[]): Found<string> | null {
  const head = lines.slice(0, HEADLINE_ZONE)
  const at = head.findIndex(({ text }) => HEADLINE.test(text.folded) && !BODY_START.test(text.folded))
  const first = head[at]
  if (!first || /[.;:]$/.test(first.text.text)) return null
  const rest = lines.slice(at + 1, at + 3)
  const end = rest.findIndex(({ text, hasBlankBefore }) => hasBlankBefore || BODY_START.test(text.folded))
  const whole = join(
    [first, ...(end === -1 ? rest : rest.slice(0, end))].map(({ text }) => text),
    ' ',
  )
  return found(whole.text, whole, LIKELY)
}

/** In a paper without headings, what follows "… xây dựng kế hoạch như sau". */
function afterOpening(blocks: Block[]): number {
  return (
    1 +
    blocks.slice(0, PREAMBLE_LIMIT).findLastIndex(({ text }) => /^can cu\b|\bnhu sau\b[^,;]{0,3}$/.test(text.folded))
  )
}

export function openPlan(text: string): PlanSource {
  const lines = readLines(mendScan(locate(text)))
  const title = findTitle(lines)
  const titleLine = title ? (lines[title.line]?.text ?? NOWHERE) : NOWHERE
  const frame = splitFrame(lines, title)
  const blocks = layOut(buildOutline(unwrapLines(frame.body)))
  const texts = blocks.map((block) => block.text)
  const firstHeading = blocks.findIndex((block) => block.kind !== null && block.kind !== 'dash')
  const heading = join([titleLine, ...frame.subject.map((line) => line.text)], ' ')
  const kind = title ? found(title.kind, titleLine, SURE) : found(guessKind(lines), lines[0]?.text ?? NOWHERE, INFERRED)
  // News is about an office, not by it.
  const isNews = kind.value === 'event-report' && !title
  const issuerText = isNews ? NOWHERE : join([heading, ...texts], '\n')
  return {
    kind,
    header: readHeader(frame.header, issuerText),
    subject: title ? readSubject(cut(titleLine, title.length), frame.subject) : isNews ? headline(lines) : null,
    heading,
    blocks,
    preamble: texts.slice(0, firstHeading === -1 ? PREAMBLE_LIMIT : firstHeading),
    sections: blocks.slice(firstHeading === -1 ? afterOpening(blocks) : firstHeading),
    foot: frame.foot,
  }
}
