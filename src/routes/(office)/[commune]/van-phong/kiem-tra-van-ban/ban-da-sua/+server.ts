import { redirect } from '@sveltejs/kit'
import { isRefused, type Refused } from '#domain/refusal.ts'
import { mendOwnFile } from '#server/usecases/paper/check-own-file.ts'
import { refusePage } from '../../../../../answer-refusal.ts'
import { officeHref } from '../../../office-paths.ts'
import { chosenFile } from '../chosen-file.ts'
import type { RequestHandler } from './$types.js'

/** The corrected copy of the file that was sent, and nothing kept of either. A file that is not read is told on the page. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
  const input = await chosenFile(request)
  if (isRefused(input)) return backWith(params.commune, input)
  const mended = await mendOwnFile(locals.context, locals.actor, input)
  if (isRefused(mended)) return mended.refused === 'not-found' ? refusePage(mended) : backWith(params.commune, mended)
  return new Response(Buffer.from(mended.bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(mended.name)}`,
      'cache-control': 'no-store',
    },
  })
}

export const GET: RequestHandler = ({ params }) => redirect(303, officeHref(params.commune, '/kiem-tra-van-ban'))

function backWith(commune: string, { refused }: Refused): never {
  redirect(303, officeHref(commune, `/kiem-tra-van-ban?loi=${refused}`))
}
