import { error } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { readPaperFile } from '#server/usecases/paper/read-paper-file.ts'
import { refusePage } from '../../../../answer-refusal.ts'
import { fileResponse } from '../../file-response.ts'
import type { RequestHandler } from './$types.js'

export const GET: RequestHandler = async ({ locals, params, request }) => {
  const [, paperId, isSigned, ending] = /^([0-9a-f-]{36})(-da-ky)?\.(docx|pdf)$/.exec(params.file) ?? []
  if (!paperId || (ending !== 'docx' && ending !== 'pdf')) error(404)
  const format = isSigned ? 'signed' : ending
  const file = await readPaperFile(locals.context, locals.actor, { paperId, format })
  if (isRefused(file)) refusePage(file)
  const place = ending === 'pdf' ? 'inline' : 'attachment'
  return fileResponse(request, file, `${place}; filename="${file.fileName}"`)
}
