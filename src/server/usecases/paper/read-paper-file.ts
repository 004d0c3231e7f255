import { z } from 'zod'
import { slugify } from '#domain/vietnamese/slugify.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { readFile } from '../../store/files.ts'
import { findPaper } from '../../store/papers.ts'
import type { Context } from '../context.ts'

export const readPaperFileInput = z.object({ paperId: z.uuid(), format: z.enum(['docx', 'pdf']) })

export interface PaperFile {
  bytes: Uint8Array
  mediaType: string
  fileName: string
  hash: string
}

/** The frozen file of an issued paper: anybody may have a public one. */
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
    const thing = paper && { communeId: paper.commune_id, isPublic: paper.is_public }
    if (!paper || !thing || !can(actor, 'paper.read', thing)) return refuse('not-found')
    const hash = format === 'docx' ? paper.docx_hash : paper.pdf_hash
    const file = await readFile(tx, hash)
    if (!file) throw new Error(`paper ${paper.id} has lost its file`)
    const name = slugify(`${paper.notation} ${paper.title}`).slice(0, 80).replace(/-+$/, '')
    return { ...file, hash, fileName: `${name}.${format}` }
  })
}
