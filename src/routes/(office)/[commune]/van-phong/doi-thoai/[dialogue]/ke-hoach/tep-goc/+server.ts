import { isRefused } from '#domain/refusal.ts'
import { readSourceFile } from '#server/usecases/plan/read-source-file.ts'
import { refusePage } from '../../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../../office-paths.ts'
import type { RequestHandler } from './$types.js'

/** The very file from which the plan was read. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const file = await readSourceFile(locals.context, locals.actor, { dialogueId: idOrNotFound(params.dialogue) })
  if (isRefused(file)) refusePage(file)
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.bytes.byteLength),
      // Names of Vietnamese letters are written as RFC 5987 wants them.
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName).replaceAll("'", '%27')}`,
    },
  })
}
