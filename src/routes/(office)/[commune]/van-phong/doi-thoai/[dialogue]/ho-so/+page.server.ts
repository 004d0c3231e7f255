import { redirect } from '@sveltejs/kit'
import { isRetention, proposedRetention } from '#domain/document/archive/retention.ts'
import { isRefused } from '#domain/refusal.ts'
import { readCaseFile } from '#server/usecases/archive/read-case-file.ts'
import { requestBundle } from '#server/usecases/archive/request-bundle.ts'
import { refuseForm, refusePage } from '../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../office-paths.ts'
import type { Actions, PageServerLoad } from './$types.js'

/** A file of a hundred megabytes takes a minute. */
const slowAfterMs = 180_000

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const file = await readCaseFile(locals.context, locals.actor, { dialogueId })
  if (isRefused(file)) refusePage(file)
  const page = (rest: string) => dialogueHref(params.commune, dialogueId, `/ho-so${rest}`)
  const isRunning = file.work?.state === 'waiting' || file.work?.state === 'running'
  return {
    ...file,
    bundles: file.bundles.map((bundle) => ({
      ...bundle,
      zipHref: page(`/${bundle.id}.zip`),
      pdfHref: page(`/${bundle.id}.pdf`),
    })),
    isRunning,
    isSlow: file.work !== null && locals.context.now - file.work.requestedAt > slowAfterMs,
    isWatching: isRunning && url.searchParams.has('lap'),
    hrefs: {
      page: page(''),
      // Without a place in the page: a browser that is told to refresh would only scroll there.
      watch: page('?lap=1'),
      papers: dialogueHref(params.commune, dialogueId, '/van-ban'),
    },
  }
}

export const actions: Actions = {
  make: async ({ request, locals, params }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const form = await request.formData()
    const retention = String(form.get('retention') ?? '')
    const values = {
      retention: isRetention(retention) ? retention : proposedRetention,
      withNames: form.get('withNames') === 'on',
      notation: String(form.get('notation') ?? ''),
      organId: String(form.get('organId') ?? ''),
    }
    const asked = { dialogueId, ...values }
    const result = await requestBundle(locals.context, locals.actor, asked, locals.app.jobs.enqueue)
    if (isRefused(result)) return refuseForm(result, values)
    redirect(303, dialogueHref(params.commune, dialogueId, '/ho-so?lap=1'))
  },
}
