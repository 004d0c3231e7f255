import { error } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { drawCorrection } from '#server/usecases/paper/draw-correction.ts'
import { refusePage } from '../../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../../office-paths.ts'
import { typedPlaces, writtenPlaces } from '../typed-places.ts'
import type { RequestHandler } from './$types.js'

/** The letter with what stands in the form; nobody keeps it. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
  const { format } = params
  if (format !== 'pdf' && format !== 'docx') error(404)
  const places = writtenPlaces(typedPlaces(await request.formData()))
  const asked = { paperId: idOrNotFound(params.paper), places, format } as const
  const drawn = await drawCorrection(locals.context, locals.actor, asked, locals.app.writers)
  if (isRefused(drawn)) refusePage(drawn)
  return new Response(new Uint8Array(drawn.bytes), {
    headers: {
      'content-type': drawn.mediaType,
      'cache-control': 'no-store',
      'content-disposition': `${format === 'docx' ? 'attachment' : 'inline'}; filename="${drawn.fileName}"`,
    },
  })
}
