import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { zipStream } from '../../documents/archive/write-zip.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { findBundle, insertBundle } from '../../store/archive-bundles.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockWork, failWork, updateWork, type BackgroundWorkRow } from '../../store/background-work.ts'
import { findMembership } from '../../store/communes.ts'
import { storeFile } from '../../store/files.ts'
import type { Context } from '../context.ts'
import { bundleWish } from './bundle-wish.ts'
import { filesOf, zippedFiles } from './bundle-files.ts'
import { makeCase, type MadeCase } from './make-case.ts'

export const buildBundleInput = z.object({ workId: z.uuid() })

/**
 * Makes the file of a dialogue: typesets its registers, merges the one PDF, and reads the zip once through to know its
 * size and checksum; both downloads are then always the same bytes. Finished work is left as it is.
 */
export async function buildBundle(
  context: Context,
  actor: Actor,
  input: z.input<typeof buildBundleInput>,
  writers: DocumentWriters,
): Promise<{ bundleId: string } | Refused> {
  const parsed = buildBundleInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { workId } = parsed.data
  const work = await begin(context, actor, workId)
  if (isRefused(work)) return work
  if (work.state === 'done') return { bundleId: work.id }
  try {
    const progress = (done: number, total: number) => context.transact((tx) => updateWork(tx, work.id, { done, total }))
    const wish = bundleWish.parse(work.wish ?? {})
    const made = await makeCase(context, { dialogueId: work.dialogue_id, wish, writers, progress })
    return await finish(context, actor, work, made)
  } catch (error) {
    await context.transact((tx) => failWork(tx, work.id))
    throw error
  }
}

async function begin(context: Context, actor: Actor, workId: string): Promise<BackgroundWorkRow | Refused> {
  return context.transact(async (tx) => {
    const work = await lockWork(tx, workId)
    if (work?.kind !== 'archive' || !can(actor, 'archive.bundle', { communeId: work.commune_id })) {
      return refuse('not-found')
    }
    if (work.state !== 'done') await updateWork(tx, work.id, { state: 'running' })
    return work
  })
}

async function finish(context: Context, actor: Actor, work: BackgroundWorkRow, made: MadeCase) {
  const zip = await measure(zipStream(zippedFiles(context, filesOf(made.manifest)), made.manifest.madeOn))
  return context.transact(async (tx) => {
    await lockWork(tx, work.id)
    // A second run of the same work waited for the first.
    if (await findBundle(tx, work.id)) return { bundleId: work.id }
    const pdfHash = await storeFile(tx, context.commune.id, made.pdf, 'application/pdf')
    const requester = await findMembership(tx, work.requested_by)
    await insertBundle(tx, {
      commune_id: context.commune.id,
      id: work.id,
      dialogue_id: work.dialogue_id,
      retention: made.retention,
      has_names: made.hasNames,
      manifest: JSON.stringify(made.manifest),
      zip_hash: zip.hash,
      zip_size: zip.size,
      pdf_hash: pdfHash,
      pages: made.pages,
      made_by: work.requested_by,
      made_by_name: requester?.name ?? '',
      made_at: new Date(context.now),
    })
    await updateWork(tx, work.id, { state: 'done', pdf_hash: pdfHash })
    await insertAudit(tx, context.commune.id, actor, {
      action: 'archive.bundle',
      thing: 'dialogue',
      id: work.dialogue_id,
      detail: { bundle: work.id, zip: zip.hash, pdf: pdfHash, pages: made.pages, names: made.hasNames },
    })
    return { bundleId: work.id }
  })
}

async function measure(stream: ReadableStream<Uint8Array>): Promise<{ hash: string; size: number }> {
  const digest = createHash('sha256')
  let size = 0
  for await (const chunk of stream) {
    digest.update(chunk)
    size += chunk.byteLength
  }
  return { hash: digest.digest('hex'), size }
}
