import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { slugify } from '#domain/vietnamese/slugify.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { findPaper } from '../../store/papers.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { correctionInput, correctionTitle, isCorrectable, prepareCorrection } from './correct-paper.ts'
import type { DrawnPaper } from './draw-paper.ts'
import { mediaTypes } from './media-types.ts'

export const drawCorrectionInput = correctionInput.extend({ format: z.enum(['svg', 'pdf', 'docx']) })

/** The letter as it would be issued now. Nothing is kept and no number taken. */
export async function drawCorrection(
  context: Context,
  actor: Actor,
  input: z.input<typeof drawCorrectionInput>,
  writers: DocumentWriters,
): Promise<DrawnPaper | Refused> {
  const parsed = drawCorrectionInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { paperId, places, format } = parsed.data
  const drawn = await context.transact(async (tx) => {
    const paper = await findPaper(tx, paperId)
    if (!paper || !can(actor, 'paper.issue', { communeId: paper.commune_id })) return refuse('not-found')
    if (!isCorrectable(paper.kind)) return refuse('not-found')
    const prepared = await prepareCorrection(tx, context, paper, places)
    return isRefused(prepared) ? prepared : { prepared, title: correctionTitle(paper) }
  })
  if (isRefused(drawn)) return drawn
  const { model, template } = drawn.prepared
  return {
    bytes: await writers.drawDraft('correction', model, format, template),
    mediaType: format === 'svg' ? 'image/svg+xml' : mediaTypes[format],
    fileName: `du-thao-${slugify(drawn.title).slice(0, 80).replace(/-+$/, '')}.${format}`,
  }
}
