import { isRefused } from '#domain/refusal.ts'
import { readEvidence } from '#server/usecases/commitment/read-evidence.ts'
import { refusePage } from '../../../../answer-refusal.ts'
import { fileResponse } from '../../file-response.ts'
import type { RequestHandler } from './$types.js'

export const GET: RequestHandler = async ({ locals, params, request }) => {
  const file = await readEvidence(locals.context, locals.actor, { commitmentId: params.commitment })
  if (isRefused(file)) refusePage(file)
  return fileResponse(request, file, 'inline')
}
