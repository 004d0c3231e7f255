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
    return [gap(), borderless([half, half], [[signature(first), signature(second)]]), gap(), ...recipients]
  }
  if (first === undefined && recipients.length === 0) return []
  const { leftMm, rightMm } = closingPlacing
  const right = first === undefined ? [styled('signatureName', '')] : signature(first)
  return [
    gap(),
    borderless([leftMm, rightMm], [[recipients.length > 0 ? recipients : [styled('recipient', '')], right]]),
  ]
}

function recipientParagraphs(lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return []
  return [styled('recipientsHead', 'Nơi nhận:'), ...lines.map((line) => styled('recipient', line))]
}

function signature({ lines, name }: SignatureBlock): Paragraph[] {
  return [
    ...lines.map((line) => styled('signatureTitle', line)),
    styled('signatureName', name ?? '……………………', { spacing: { before: twips(closingPlacing.signatureMm) } }),
  ]
}
