import { fail } from '@sveltejs/kit'
import { isRefused, refuse } from '#domain/refusal.ts'
import { isDenunciation } from '#domain/opinion/leaving-reasons.ts'
import { trackSubmission, type TrackedSubmission } from '#server/usecases/opinion/track-submission.ts'
import { refusalStatus } from '../../../answer-refusal.ts'
import { cacheForAnybody } from '../public-page.ts'
import { codeProblem } from './code-problem.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = (event) => {
  if (event.request.method === 'GET') cacheForAnybody(event)
  return { isForm: true }
}

export const actions: Actions = {
  async default({ request, locals, setHeaders, getClientAddress }) {
    if (locals.userId === null) setHeaders({ 'cache-control': 'private, no-store' })
    const code = String((await request.formData()).get('code') ?? '').slice(0, 60)
    const problem = codeProblem(code)
    if (problem) return fail(400, { code, problem })
    const wait = await locals.app.limits.take('track-submission', getClientAddress())
    if (wait > 0) return fail(429, { code, refused: refuse('too-many-requests') })
    const tracked = await trackSubmission(locals.context, locals.actor, { code })
    if (isRefused(tracked)) return fail(refusalStatus(tracked), { code, refused: tracked })
    return { code, tracked: withoutDenunciations(tracked) }
  },
}

/** Over the shoulder anybody reads a screen: what was moved to the procedure for denunciations stays unwritten. */
function withoutDenunciations(tracked: TrackedSubmission) {
  return {
    ...tracked,
    opinions: tracked.opinions.map((opinion) => {
      const isSecret = isDenunciation(opinion)
      return { ...opinion, isSecret, text: isSecret ? '' : opinion.text, matter: isSecret ? null : opinion.matter }
    }),
  }
}
