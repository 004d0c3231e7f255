import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { issueAmendment } from '#server/usecases/plan/issue-amendment.ts'
import { openAmendment, throwAwayAmendment } from '#server/usecases/plan/open-amendment.ts'
import { readAmendment } from '#server/usecases/plan/read-amendment.ts'
import { refuseForm, refusePage } from '../../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../../office-paths.ts'
import { findingActs, mendDone, type TypedOverride } from '../finding-acts.ts'
import { composeHref } from '../finding-places.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const read = await readAmendment(locals.context, locals.actor, { dialogueId })
  if (isRefused(read)) {
    if (read.refused === 'not-found') refusePage(read)
    redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach'))
  }
  if (!read.amendment && !read.mayEdit) redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach'))
  return {
    ...read,
    findings: read.findings.map((finding) => ({
      ...finding,
      href:
        finding.taskId && dialogueHref(params.commune, dialogueId, `?viec=${finding.taskId}#viec-${finding.taskId}`),
      lookHref: composeHref(params.commune, dialogueId, finding),
    })),
    done: mendDone(url.searchParams),
    planHref: dialogueHref(params.commune, dialogueId, '/ke-hoach'),
    composeHref: dialogueHref(params.commune, dialogueId, '/ke-hoach/soan/thoi-gian'),
    pictureHref: dialogueHref(params.commune, dialogueId, `/ke-hoach/ban-in.svg?ban=${read.version}`),
    pdfHref: dialogueHref(params.commune, dialogueId, '/ke-hoach/ban-in.pdf'),
  }
}

interface Typed extends Record<string, unknown> {
  reason: string
  override?: TypedOverride
}

function valuesOf(reason = '', override?: TypedOverride): Typed {
  return { reason, ...(override ? { override } : {}) }
}

const acts = findingActs('/ke-hoach/dieu-chinh', (override) => valuesOf('', override))

export const actions: Actions = {
  mend: acts.mend,
  undoMend: acts.undoMend,
  override: acts.override,
  withdrawOverride: acts.withdrawOverride,
  open: async ({ request, locals, params }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const reason = String((await request.formData()).get('reason') ?? '')
    const result = await openAmendment(locals.context, locals.actor, { dialogueId, reason })
    if (isRefused(result)) return refuseForm(result, valuesOf(reason))
    redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach/soan/thoi-gian'))
  },
  issue: async ({ locals, params }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const result = await issueAmendment(locals.context, locals.actor, { dialogueId }, locals.app.writers)
    if (isRefused(result)) return refuseForm(result, valuesOf())
    redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach'))
  },
  'throw-away': async ({ locals, params }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const result = await throwAwayAmendment(locals.context, locals.actor, { dialogueId })
    if (isRefused(result)) return refuseForm(result, valuesOf())
    redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach'))
  },
}
