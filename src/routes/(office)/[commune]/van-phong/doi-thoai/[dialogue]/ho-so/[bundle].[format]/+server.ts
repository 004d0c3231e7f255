import { error } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { openBundle } from '#server/usecases/archive/open-bundle.ts'
import { refusePage } from '../../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../../office-paths.ts'
import type { RequestHandler } from './$types.js'

/** One of the two files of a bundle; the zip is written while it is sent. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { format } = params
  if (format !== 'zip' && format !== 'pdf') error(404)
  const bundleId = idOrNotFound(params.bundle)
  const file = await openBundle(locals.context, locals.actor, { bundleId, format })
  if (isRefused(file)) refusePage(file)
  const body = file.body instanceof ReadableStream ? file.body : new Uint8Array(file.body)
  return new Response(body, {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.size),
      'content-disposition': `attachment; filename="${file.fileName}"`,
      'cache-control': 'private, no-store',
    },
  })
}
