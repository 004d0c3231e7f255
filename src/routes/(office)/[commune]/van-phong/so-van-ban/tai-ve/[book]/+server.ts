import { error } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { printRegister } from '#server/usecases/register/print-register.ts'
import { refusePage } from '../../../../../../answer-refusal.ts'
import type { RequestHandler } from './$types.js'

/** The register of a year as a file, `so-van-ban-di-2026.pdf`; it goes on with each paper, so nobody keeps it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const [, which, year, format] = /^so-van-ban-(di|den)-(\d{4})\.(docx|pdf|csv)$/.exec(params.book) ?? []
  if (!year || (format !== 'docx' && format !== 'pdf' && format !== 'csv')) error(404)
  const asked = { book: which === 'di' ? 'out' : 'in', year, format } as const
  const printed = await printRegister(locals.context, locals.actor, asked, locals.app.writers)
  if (isRefused(printed)) refusePage(printed)
  return new Response(new Uint8Array(printed.bytes), {
    headers: {
      'content-type': printed.mediaType,
      'cache-control': 'no-store',
      'content-disposition': `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${printed.fileName}"`,
    },
  })
}
