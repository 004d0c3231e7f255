import { error } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { readInvitationFile } from '#server/usecases/invitation/read-invitation-file.ts'
import { refusePage } from '../../../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../../../office-paths.ts'
import type { RequestHandler } from './$types.js'

/** All invitations of one printing, as Word or PDF. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { format } = params
  if (format !== 'docx' && format !== 'pdf') error(404)
  const workId = idOrNotFound(params.work)
  const file = await readInvitationFile(locals.context, locals.actor, { workId, format })
  if (isRefused(file)) refusePage(file)
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.bytes.byteLength),
      'content-disposition': `attachment; filename="${file.fileName}"`,
    },
  })
}
