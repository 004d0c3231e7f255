import { error } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { drawSheets } from '#server/usecases/sheet/draw-sheets.ts'
import { refusePage } from '../../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../../office-paths.ts'
import type { RequestHandler } from './$types.js'

/** The sheets of a print, the same codes each time. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { format } = params
  if (format !== 'pdf' && format !== 'docx') error(404)
  const input = { printId: idOrNotFound(params.print), format, origin: url.origin } as const
  const drawn = await drawSheets(locals.context, locals.actor, input, locals.app.writers)
  if (isRefused(drawn)) refusePage(drawn)
  return new Response(new Uint8Array(drawn.bytes), {
    headers: {
      'content-type': drawn.mediaType,
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="${drawn.fileName}"`,
    },
  })
}
