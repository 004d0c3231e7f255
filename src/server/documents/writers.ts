import type { Paper } from '#domain/document/paper.ts'
import { writeDocx } from '#server/documents/docx.ts'
import { paperKinds, type PaperKindName } from '#server/documents/kinds.ts'
import { createPdfWriter } from '#server/documents/pdf.ts'

export interface WrittenPaper {
  docx: Uint8Array
  pdf: Uint8Array
}

export interface DocumentWriters {
  /** Word and PDF of one file of papers, from the same data. */
  writePapers: (papers: readonly Paper[]) => Promise<WrittenPaper>
  /** The same from a kind's model; throws a ZodError that names the fields when the model does not fit. */
  renderPaper: (kind: PaperKindName, model: unknown) => Promise<WrittenPaper>
}

/** Built once by the wiring: it keeps the PDF compiler. */
export function createDocumentWriters(): DocumentWriters {
  const writePdf = createPdfWriter()
  const writePapers = async (papers: readonly Paper[]) => ({
    docx: await writeDocx(papers),
    pdf: await writePdf(papers),
  })
  return { writePapers, renderPaper: async (kind, model) => writePapers(paperKinds[kind].toPapers(model)) }
}
