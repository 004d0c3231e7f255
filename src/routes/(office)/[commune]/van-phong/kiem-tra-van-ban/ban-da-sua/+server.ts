import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { mendOwnFile } from '#server/usecases/paper/check-own-file.ts'
import { refusePage } from '../../../../../answer-refusal.ts'
import { officeHref } from '../../../office-paths.ts'
import { chosenFile } from '../chosen-file.ts'
import type { RequestHandler } from './$types.js'

/** The corrected copy of the file that was sent, and nothing kept of either. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const mended = await mendOwnFile(locals.context, locals.actor, await chosenFile(request))
  if (isRefused(mended)) refusePage(mended)
  return new Response(Buffer.from(mended.bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(mended.name)}`,
      'cache-control': 'no-store',
    },
  })
}

export const GET: RequestHandler = ({ params }) => redirect(303, officeHref(params.commune, '/kiem-tra-van-ban'))
