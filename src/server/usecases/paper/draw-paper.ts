import { z } from 'zod'
import type { Paper } from '#domain/document/paper.ts'
import type { Template } from '#domain/document/template/template.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { slugify } from '#domain/vietnamese/slugify.ts'
import { paperKinds } from '../../documents/kinds.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { insertAudit } from '../../store/audit.ts'
import type { Context } from '../context.ts'
import type { RecordPaperKind } from './from-record/papers-of-dialogue.ts'
import { findRecordPaper, recordPaperInput } from './from-record/record-paper.ts'
import { mediaTypes } from './media-types.ts'

export const drawPaperInput = recordPaperInput.extend({ format: z.enum(['svg', 'pdf', 'docx']) })

export interface DrawnPaper {
  bytes: Uint8Array
  mediaType: string
  fileName: string
}

/** A paper as the record makes it now: its pages in one picture, PDF or Word. Nothing is kept and no number taken. */
export async function drawPaper(
  context: Context,
  actor: Actor,
  input: z.input<typeof drawPaperInput>,
  writers: DocumentWriters,
): Promise<DrawnPaper | Refused> {
  const parsed = drawPaperInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { format, kind } = parsed.data
  const found = await context.transact(async (tx) => {
    const paper = await findRecordPaper(tx, context, actor, parsed.data)
    const opinionId = paper?.made?.opinionId ?? null
    // A letter says who sent the opinion: whoever looks is on record, as everywhere.
    if (opinionId !== null)
      await insertAudit(tx, context.commune.id, actor, { action: 'sender.read', thing: 'opinion', id: opinionId })
    return paper
  })
  if (!found) return refuse('not-found')
  if (!found.made) return refuse('paper-incomplete')
  const { model, title, words } = found.made
  const draft = paperKinds[kind].isNumbered ? 'du-thao-' : ''
  return {
    bytes:
      format === 'svg'
        ? await writers.drawPapers(firstPapers(kind, model, words.template), 'svg', paperKinds[kind].isNumbered)
        : await writers.drawDraft(kind, model, format, words.template),
    mediaType: format === 'svg' ? 'image/svg+xml' : mediaTypes[format],
    fileName: `${draft}${slugify(title).slice(0, 80).replace(/-+$/, '')}.${format}`,
  }
}

/** The picture on the page shows so many of a file's papers: hundreds of invitations are all alike. */
export const papersInPicture = 3

function firstPapers(kind: RecordPaperKind, model: unknown, template: Template): Paper[] {
  return paperKinds[kind].toPapers(model, template).slice(0, papersInPicture)
}
