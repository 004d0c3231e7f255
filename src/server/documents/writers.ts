import type { Paper } from '#domain/document/paper.ts'
import { writeDocx } from '#server/documents/docx.ts'
import { paperKinds, type PaperKindName } from '#server/documents/kinds.ts'
import { createPrinter } from '#server/documents/pdf.ts'

export interface WrittenPaper {
  docx: Uint8Array
  pdf: Uint8Array
}

export interface DocumentWriters {
  /** Word and PDF of one file of papers, from the same data. */
  writePapers: (papers: readonly Paper[]) => Promise<WrittenPaper>
  /** The same from a kind's model; throws a ZodError that names the fields when the model does not fit. */
  renderPaper: (kind: PaperKindName, model: unknown) => Promise<WrittenPaper>
  /**
   * A paper that is not issued: all pages in one picture, a PDF, or Word. Picture and PDF of a numbered kind are marked
   * as a draft on every page; a working sheet is never more than it is now.
   */
  drawDraft: (kind: PaperKindName, model: unknown, format: 'svg' | 'pdf' | 'docx') => Promise<Uint8Array>
}

/** Built once by the wiring: it keeps the PDF compiler. */
export function createDocumentWriters(): DocumentWriters {
  const { writePdf, draw, pageNumbers } = createPrinter()
  const writePapers = async (papers: readonly Paper[]) => ({
    docx: await writeDocx(papers, pageNumbers(papers)),
    pdf: await writePdf(papers),
  })
  return {
    writePapers,
    renderPaper: async (kind, model) => writePapers(paperKinds[kind].toPapers(model)),
    drawDraft: async (kind, model, format) => {
      const papers = paperKinds[kind].toPapers(model)
      return format === 'docx'
        ? writeDocx(papers, pageNumbers(papers))
        : draw(papers, format, paperKinds[kind].isNumbered)
    },
  }
}
