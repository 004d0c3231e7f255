import { error } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { drawDraftVersion } from '#server/usecases/draft/read-kept-draft.ts'
import { mediaTypes } from '#server/usecases/paper/media-types.ts'
import { refusePage } from '../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../office-paths.ts'
import type { RequestHandler } from './$types.js'

/** A version of a draft, as it would have been printed on its day. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { format, version } = params
  if (format !== 'pdf' && format !== 'docx') error(404)
  const asked = { draftId: idOrNotFound(params.draft), number: version, format } as const
  const drawn = await drawDraftVersion(locals.context, locals.actor, asked, locals.app.writers)
  if (isRefused(drawn)) refusePage(drawn)
  const placing = format === 'docx' ? 'attachment' : 'inline'
  return new Response(new Uint8Array(drawn.bytes), {
    headers: {
      'content-type': mediaTypes[format],
      'cache-control': 'no-store',
      'content-disposition': `${placing}; filename="du-thao-${drawn.kind}-ban-${asked.number}.${format}"`,
    },
  })
}
