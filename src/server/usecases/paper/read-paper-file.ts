import { z } from 'zod'
import { signedFile, standingOfPaper } from '#domain/document/paper-life.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { slugify } from '#domain/vietnamese/slugify.ts'
import { readFile } from '../../store/files.ts'
import { listPaperEvents } from '../../store/paper-events.ts'
import { findPaper } from '../../store/papers.ts'
import type { Context } from '../context.ts'
import { endingOf } from './media-types.ts'
import { thingOfPaper } from './paper-view.ts'
import { paperEvents } from './paper-event-view.ts'

export const readPaperFileInput = z.object({ paperId: z.uuid(), format: z.enum(['docx', 'pdf', 'signed']) })

export interface PaperFile {
  bytes: Uint8Array
  mediaType: string
  fileName: string
  hash: string
}

/**
 * The frozen file of an issued paper, or the one that came back signed: anybody may have a public one. Who is not of
 * the office sees, as the PDF, the signed file when there is one, and nothing of a paper that was recalled.
 */
export async function readPaperFile(
  context: Context,
  actor: Actor,
  input: z.input<typeof readPaperFileInput>,
): Promise<PaperFile | Refused> {
  const parsed = readPaperFileInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { paperId, format } = parsed.data
  return context.transact(async (tx) => {
    const paper = await findPaper(tx, paperId)
    const thing = paper && thingOfPaper(paper)
    if (!paper || !thing || !can(actor, 'paper.read', thing)) return refuse('not-found')
    const events = paperEvents(await listPaperEvents(tx, paper.id))
    const isOfOffice = can(actor, 'register.read', { communeId: paper.commune_id })
    if (standingOfPaper(events) === 'recalled' && !isOfOffice) return refuse('not-found')
    const signed = signedFile(events)
    const own = format === 'docx' ? paper.docx_hash : paper.pdf_hash
    const hash = format === 'signed' || (format === 'pdf' && !isOfOffice) ? (signed ?? own) : own
    if (format === 'signed' && signed === null) return refuse('not-found')
    const file = await readFile(tx, hash)
    if (!file) throw new Error(`paper ${paper.id} has lost its file`)
    const name = slugify(`${paper.notation} ${paper.title}`).slice(0, 80).replace(/-+$/, '')
    return { ...file, hash, fileName: `${name}.${endingOf(file.mediaType)}` }
  })
}
