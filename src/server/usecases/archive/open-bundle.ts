import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { zipStream } from '../../documents/archive/write-zip.ts'
import { findBundle } from '../../store/archive-bundles.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { filesOf, readStored, zippedFiles } from './bundle-files.ts'
import { mayBundle } from './bundle-wish.ts'

export const openBundleInput = z.object({ bundleId: z.uuid(), format: z.enum(['zip', 'pdf']) })

export interface OpenedBundle {
  body: ReadableStream<Uint8Array> | Uint8Array
  mediaType: string
  /** In bytes. */
  size: number
  fileName: string
  hash: string
}

/** One of the two files of a bundle. Who took it, and under which checksum, is on record. */
export async function openBundle(
  context: Context,
  actor: Actor,
  input: z.input<typeof openBundleInput>,
): Promise<OpenedBundle | Refused> {
  const parsed = openBundleInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { bundleId, format } = parsed.data
  const found = await context.transact(async (tx) => {
    const bundle = await findBundle(tx, bundleId)
    if (!bundle || !mayBundle(actor, bundle.commune_id, bundle.has_names)) return null
    const hash = format === 'zip' ? bundle.zip_hash : bundle.pdf_hash
    const detail = { bundle: bundle.id, format, hash }
    const act = { action: 'archive.bundle', thing: 'dialogue', id: bundle.dialogue_id, detail } as const
    await insertAudit(tx, bundle.commune_id, actor, act)
    return { bundle, hash, slug: (await findDialogue(tx, bundle.dialogue_id))?.slug ?? bundle.dialogue_id }
  })
  if (!found) return refuse('not-found')
  const { bundle, hash, slug } = found
  const named = { hash, fileName: `ho-so-${slug.slice(0, 60)}.${format}` }
  if (format === 'zip') {
    const body = zipStream(zippedFiles(context, filesOf(bundle.manifest)), bundle.manifest.madeOn)
    return { ...named, body, mediaType: 'application/zip', size: bundle.zip_size }
  }
  const body = await readStored(context, hash)
  return { ...named, body, mediaType: 'application/pdf', size: body.byteLength }
}
