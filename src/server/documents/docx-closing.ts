import type { Paragraph, Table } from 'docx'
import type { SignatureBlock } from '#domain/document/paper.ts'
import { borderless, gap } from '#server/documents/docx-letterhead.ts'
import { styled } from '#server/documents/docx-words.ts'
import type { LaidOutPaper } from '#server/documents/layout.ts'
import { bodyWidthMm, closingPlacing } from '#server/documents/placing.ts'
import { twips } from '#server/documents/docx-styles.ts'

/** Signature at the right, level with the recipients; with two signers, the recipients stand below them (Mẫu 1.9). */
export function closing(paper: LaidOutPaper): (Paragraph | Table)[] {
  const recipients = recipientParagraphs(paper.recipients)
  const [first, second] = paper.signatures
  if (first !== undefined && second !== undefined) {
    const half = bodyWidthMm / 2
    const signing = [first, second].map((each) => signature(each, recipients.length > 0))
    return [above(), borderless([half, half], [signing]), ...(recipients.length > 0 ? [above(), ...recipients] : [])]
  }
  if (first === undefined && recipients.length === 0) return []
  const { leftMm, rightMm } = closingPlacing
  const right = first === undefined ? [styled('signatureName', '')] : signature(first, false)
  return [
    above(),
    borderless([leftMm, rightMm], [[recipients.length > 0 ? recipients : [styled('recipient', '')], right]]),
  ]
}

const above = () => gap(closingPlacing.gapAbovePt)

/** Head and list stay on one page. */
function recipientParagraphs(lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return []
  return [
    styled('recipientsHead', 'Nơi nhận:', { keepNext: true }),
    ...lines.map((line, index) => styled('recipient', line, index < lines.length - 1 ? { keepNext: true } : {})),
  ]
}

function signature({ lines, name }: SignatureBlock, keepNext: boolean): Paragraph[] {
  const spacing = { before: twips(closingPlacing.signatureMm) }
  return [
    ...lines.map((line) => styled('signatureTitle', line, { keepNext: true })),
    styled('signatureName', name ?? '……………………', { spacing, ...(keepNext ? { keepNext } : {}) }),
  ]
}
