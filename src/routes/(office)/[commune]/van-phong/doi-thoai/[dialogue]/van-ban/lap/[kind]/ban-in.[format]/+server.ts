import { error } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { drawPaper } from '#server/usecases/paper/draw-paper.ts'
import { refusePage } from '../../../../../../../../../answer-refusal.ts'
import { paperAsked } from '../paper-asked.ts'
import type { RequestHandler } from './$types.js'

/** The paper as the record makes it now. It changes with the record, so nobody keeps it. */
export const GET: RequestHandler = async (event) => {
  const { locals, params } = event
  const { format } = params
  if (format !== 'svg' && format !== 'pdf' && format !== 'docx') error(404)
  const asked = { ...paperAsked(event), format } as const
  const drawn = await drawPaper(locals.context, locals.actor, asked, locals.app.writers)
  if (isRefused(drawn)) refusePage(drawn)
  return new Response(new Uint8Array(drawn.bytes), {
    headers: {
      'content-type': drawn.mediaType,
      'cache-control': 'no-store',
      'content-disposition': `${format === 'docx' ? 'attachment' : 'inline'}; filename="${drawn.fileName}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    },
  })
}
