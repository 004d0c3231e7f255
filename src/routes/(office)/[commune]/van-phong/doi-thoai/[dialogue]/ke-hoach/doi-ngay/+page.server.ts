import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { readReschedule } from '#server/usecases/plan/read-reschedule.ts'
import { rescheduleDialogue } from '#server/usecases/plan/reschedule-dialogue.ts'
import { refuseForm, refusePage } from '../../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../../office-paths.ts'
import type { Actions, PageServerLoad } from './$types.js'

interface Typed {
  dates: string[]
  times: string[]
}

/** The days are part of the address: looking at consequences changes nothing. */
function typedIn(source: URLSearchParams | FormData): Typed {
  return { dates: source.getAll('date').map(String), times: source.getAll('time').map(String) }
}

function sittingsFrom({ dates, times }: Typed) {
  return dates.map((date, index) => ({ date, time: times[index] ?? '' }))
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const typed = typedIn(url.searchParams)
  const isAsked = typed.dates.length > 0
  const asked = isAsked ? { dialogueId, sittings: sittingsFrom(typed) } : { dialogueId }
  let read = await readReschedule(locals.context, locals.actor, asked)
  const refused = isRefused(read) && read.refused === 'invalid-input' ? read : null
  if (refused) read = await readReschedule(locals.context, locals.actor, { dialogueId })
  if (isRefused(read)) {
    if (read.refused === 'not-found') refusePage(read)
    redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach'))
  }
  return {
    ...read,
    wrong: refused,
    typed: isAsked ? typed : null,
    planHref: dialogueHref(params.commune, dialogueId, '/ke-hoach'),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const form = await request.formData()
    const typed = typedIn(form)
    const reason = String(form.get('reason') ?? '')
    const base = Number(form.get('base'))
    const input = { dialogueId, base, sittings: sittingsFrom(typed), reason }
    const result = await rescheduleDialogue(locals.context, locals.actor, input)
    if (isRefused(result)) return refuseForm(result, { reason })
    redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach/phien-ban?da-doi'))
  },
}
