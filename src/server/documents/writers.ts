import type { Paper } from '#domain/document/paper.ts'
import type { Template } from '#domain/document/template/template.ts'
import { createCaseTypesetter, type CaseTypesetter } from '#server/documents/archive/typeset-case.ts'
import { writeDocx } from '#server/documents/docx.ts'
import { paperKinds, type PaperKindName } from '#server/documents/kinds.ts'
import { createPrinter } from '#server/documents/pdf.ts'

export interface WrittenPaper {
  docx: Uint8Array
  pdf: Uint8Array
}

export type DraftFormat = 'svg' | 'pdf' | 'docx'

export interface DocumentWriters {
  /** Word and PDF of one file of papers, from the same data. */
  writePapers: (papers: readonly Paper[]) => Promise<WrittenPaper>
  /**
   * The same from a kind's model, in the shipped words unless others are given; throws a ZodError that names the fields
   * when the model does not fit.
   */
  renderPaper: (kind: PaperKindName, model: unknown, template?: Template) => Promise<WrittenPaper>
  /**
   * Sets papers before they are written, a portion of many at a time: whatever cannot be printed throws here, and the
   * whole is then written in a fraction of the time.
   */
  setAhead: (kind: PaperKindName, model: unknown, template?: Template) => Promise<void>
  /**
   * A paper that is not issued: all pages in one picture, a PDF, or Word. Picture and PDF of a numbered kind are marked
   * as a draft on every page; a working sheet is never more than it is now.
   */
  drawDraft: (kind: PaperKindName, model: unknown, format: DraftFormat, template?: Template) => Promise<Uint8Array>
  /** Papers that were kept as data, marked as a draft where they are one. */
  drawPapers: (papers: readonly Paper[], format: DraftFormat, isDraft: boolean) => Promise<Uint8Array>
  /** Cover, index and registers of a work file. */
  caseSheets: CaseTypesetter
}

/** Built once by the wiring: it keeps the PDF compiler. */
export function createDocumentWriters(): DocumentWriters {
  const { writePdf, setAhead, draw, setting } = createPrinter()
  const writePapers = async (papers: readonly Paper[]) => ({
    docx: await writeDocx(papers, setting(papers)),
    pdf: await writePdf(papers),
  })
  const drawPapers: DocumentWriters['drawPapers'] = async (papers, format, isDraft) =>
    format === 'docx' ? writeDocx(papers, setting(papers)) : draw(papers, format, isDraft)
  return {
    writePapers,
    caseSheets: createCaseTypesetter(),
    renderPaper: async (kind, model, template) => writePapers(paperKinds[kind].toPapers(model, template)),
    setAhead: async (kind, model, template) => setAhead(paperKinds[kind].toPapers(model, template)),
    drawDraft: async (kind, model, format, template) =>
      drawPapers(paperKinds[kind].toPapers(model, template), format, paperKinds[kind].isNumbered),
    drawPapers,
  }
}
