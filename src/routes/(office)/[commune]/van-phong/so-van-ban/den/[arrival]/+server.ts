import { isRefused } from '#domain/refusal.ts'
import { readIncomingFile } from '#server/usecases/register/read-incoming.ts'
import { fileResponse } from '../../../../../../(public)/[commune]/file-response.ts'
import { refusePage } from '../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../office-paths.ts'
import type { RequestHandler } from './$types.js'

export const GET: RequestHandler = async ({ locals, params, request }) => {
  const file = await readIncomingFile(locals.context, locals.actor, { id: idOrNotFound(params.arrival) })
  if (isRefused(file)) refusePage(file)
  return fileResponse(request, file, `inline; filename="${file.fileName}"`)
}
