import { hd36 } from '#domain/document/form-hd36.ts'
import { nd30 } from '#domain/document/form-nd30.ts'
import { componentsOf, type PaperPieces } from '#domain/document/lint/components.ts'
import { type FormFinding, together } from '#domain/document/lint/finding.ts'
import { judgeBody } from '#domain/document/lint/judge-body.ts'
import { judgeClosing } from '#domain/document/lint/judge-closing.ts'
import { judgeHead, judgeMissing } from '#domain/document/lint/judge-head.ts'
import { judgeAllLetters } from '#domain/document/lint/judge-letters.ts'
import { judgeAnnexPages, judgePages } from '#domain/document/lint/judge-page.ts'
import { keyOf } from '#domain/document/lint/pieces.ts'
import { type Sheet, type SheetParagraph, textOf } from '#domain/document/lint/sheet.ts'
import type { StatutoryForm } from '#domain/document/statutory-form.ts'

export interface JudgedSheet {
  form: StatutoryForm
  /** Of the first paper in the file: `kế hoạch`. */
  type: string | null
  /** Whether any part of the head says that it is an administrative paper; of a working sheet only page and letters are judged. */
  isStatutory: boolean
  papers: PaperPieces[]
  findings: FormFinding[]
}

/** Judges a Word file by the form that its head shows: the State's, or the Party's. Pure; the same file, the same findings. */
export function judgeSheet(sheet: Sheet): JudgedSheet {
  const papers = papersOf(withPlacingTables(sheet)).map((paragraphs) => ({
    paragraphs,
    pieces: componentsOf(paragraphs),
  }))
  const [first] = papers
  const form = first?.pieces.form === 'hd36' ? hd36 : nd30
  const findings = papers.flatMap(({ paragraphs, pieces }) => [
    ...(isStatutory(pieces)
      ? [
          ...judgeMissing(pieces, form),
          ...judgeHead(pieces, paragraphs, form),
          ...judgeBody(pieces, form),
          ...judgeClosing(pieces, form),
          ...judgeAnnexPages(sheet, pieces, form),
        ]
      : []),
    ...judgeAllLetters(pieces, form),
  ])
  return {
    form,
    type: first?.pieces.type ?? null,
    isStatutory: papers.some(({ pieces }) => isStatutory(pieces)),
    papers: papers.map(({ pieces }) => pieces),
    findings: together([...judgePages(sheet, form), ...findings]),
  }
}

/** A table that holds the head or the closing of a paper sets columns, whatever lines it was drawn with. */
function withPlacingTables({ sections, paragraphs }: Sheet): Sheet {
  const isPlacing = (paragraph: SheetParagraph) =>
    /^(?:cong hoa xa hoi chu nghia|dang cong san viet nam|noi nhan\s*:?$)/u.test(keyOf(textOf(paragraph)))
  const placing = new Set(paragraphs.filter(isPlacing).map(({ cell }) => cell?.table))
  return {
    sections,
    paragraphs: paragraphs.map((paragraph) =>
      paragraph.cell !== null && placing.has(paragraph.cell.table)
        ? { ...paragraph, cell: { ...paragraph.cell, hasLines: false } }
        : paragraph,
    ),
  }
}

function isStatutory({ nationalName, motto, partyName, number, typeLine }: PaperPieces): boolean {
  return [nationalName, motto, partyName, number, typeLine].some((piece) => piece !== null)
}

/** A file may hold several papers, each from the section whose head names the State or the Party. */
function papersOf({ paragraphs }: Sheet): SheetParagraph[][] {
  const bySection = new Map<number, SheetParagraph[]>()
  for (const paragraph of paragraphs) {
    bySection.set(paragraph.section, [...(bySection.get(paragraph.section) ?? []), paragraph])
  }
  const papers: SheetParagraph[][] = []
  for (const section of bySection.values()) {
    const paper = papers.at(-1)
    if (paper === undefined || hasHead(section)) papers.push(section)
    else paper.push(...section)
  }
  return papers
}

const headLines = 14

function hasHead(section: readonly SheetParagraph[]): boolean {
  return section
    .slice(0, headLines)
    .some((paragraph) => /cong hoa xa hoi chu nghia|dang cong san viet nam/u.test(keyOf(textOf(paragraph))))
}
