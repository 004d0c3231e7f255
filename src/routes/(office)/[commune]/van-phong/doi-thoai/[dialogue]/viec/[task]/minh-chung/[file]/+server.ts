import { isRefused } from '#domain/refusal.ts'
import { readProof } from '#server/usecases/task/read-proof.ts'
import { refusePage } from '../../../../../../../../../answer-refusal.ts'
import { fileResponse } from '../../../../../../../../../(public)/[commune]/file-response.ts'
import type { RequestHandler } from './$types.js'

export const GET: RequestHandler = async ({ locals, params, request }) => {
  const file = await readProof(locals.context, locals.actor, { fileId: params.file })
  if (isRefused(file)) refusePage(file)
  const place = file.mediaType.startsWith('image/') || file.mediaType === 'application/pdf' ? 'inline' : 'attachment'
  return fileResponse(request, file, `${place}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
}
