import { error } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { drawPlan } from '#server/usecases/plan/draw-plan.ts'
import { refusePage } from '../../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../../office-paths.ts'
import type { RequestHandler } from './$types.js'

/** How the plan would be printed now. It changes with every saving, so nobody keeps it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { format } = params
  if (format !== 'svg' && format !== 'pdf') error(404)
  const dialogueId = idOrNotFound(params.dialogue)
  const drawn = await drawPlan(locals.context, locals.actor, { dialogueId, format }, locals.app.writers)
  if (isRefused(drawn)) refusePage(drawn)
  return new Response(new Uint8Array(drawn.bytes), {
    headers: {
      'content-type': format === 'svg' ? 'image/svg+xml' : 'application/pdf',
      'cache-control': 'no-store',
      'content-disposition': `inline; filename="du-thao-ke-hoach.${format}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    },
  })
}
