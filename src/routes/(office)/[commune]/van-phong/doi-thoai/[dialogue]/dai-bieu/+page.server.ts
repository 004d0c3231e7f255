import { redirect } from '@sveltejs/kit'
import { can } from '#domain/permission/can.ts'
import { isRefused } from '#domain/refusal.ts'
import { readInvitationWork } from '#server/usecases/invitation/read-invitation-work.ts'
import { requestInvitations } from '#server/usecases/invitation/request-invitations.ts'
import { today } from '#server/usecases/context.ts'
import { checkInDelegate } from '#server/usecases/seat/check-in-delegate.ts'
import { nameDelegate } from '#server/usecases/seat/name-delegate.ts'
import { readSeats } from '#server/usecases/seat/read-seats.ts'
import { removeDelegate } from '#server/usecases/seat/remove-delegate.ts'
import { refuseForm, refusePage } from '../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../office-paths.ts'
import type { Actions, PageServerLoad } from './$types.js'

/** Printing 500 takes some seconds. */
const slowAfterMs = 60_000

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const seats = await readSeats(locals.context, locals.actor, { dialogueId })
  if (isRefused(seats)) refusePage(seats)
  const printing = can(locals.actor, 'invitation.print')
    ? await readInvitationWork(locals.context, locals.actor, { dialogueId })
    : null
  const work = printing === null || isRefused(printing) ? null : printing.work
  const page = (rest: string) => dialogueHref(params.commune, dialogueId, `/dai-bieu${rest}`)
  const { current } = await parent()
  const isRunning = work?.state === 'waiting' || work?.state === 'running'
  return {
    ...seats,
    isTheDay:
      current?.state === 'in-session' || (current?.state === 'preparing' && current.heldOn === today(locals.context)),
    printing: work && {
      state: work.state,
      done: work.done,
      total: work.total,
      isSlow: locals.context.now - work.requestedAt.getTime() > slowAfterMs,
      docx: page(`/giay-moi/${work.workId}.docx`),
      pdf: page(`/giay-moi/${work.workId}.pdf`),
    },
    // Only who watches the printing is shown the page anew: nobody's half-typed name is swept away.
    isWatching: isRunning && url.searchParams.has('in'),
    hrefs: {
      list: page(''),
      // Without a place in the page: a browser that is told to refresh would only scroll there.
      watch: page('?in=1'),
      papers: dialogueHref(params.commune, dialogueId, '/van-ban'),
    },
    nextName: url.searchParams.get('them'),
  }
}

export const actions: Actions = {
  name: async ({ request, locals, params }) => {
    const form = await request.formData()
    const values = {
      quota: idOrNotFound(String(form.get('quota') ?? '')),
      honorific: String(form.get('honorific') ?? ''),
      name: String(form.get('name') ?? ''),
    }
    const { quota: quotaId, honorific, name } = values
    const known = honorific === 'Ông' || honorific === 'Bà' ? ({ honorific } as const) : {}
    const result = await nameDelegate(locals.context, locals.actor, { quotaId, name, ...known })
    if (isRefused(result)) return refuseForm(result, values)
    redirect(303, dialogueHref(params.commune, params.dialogue, `/dai-bieu?them=${quotaId}#chi-tieu-${quotaId}`))
  },
  remove: async ({ request, locals, params }) => {
    const { seatId, place } = await seatOf(request)
    const result = await removeDelegate(locals.context, locals.actor, { seatId })
    if (isRefused(result)) return refuseForm(result, { quota: '', honorific: '', name: '' })
    redirect(303, dialogueHref(params.commune, params.dialogue, `/dai-bieu${place}`))
  },
  checkIn: async ({ request, locals, params }) => {
    const { seatId, place } = await seatOf(request)
    const result = await checkInDelegate(locals.context, locals.actor, { seatId })
    if (isRefused(result)) return refuseForm(result, { quota: '', honorific: '', name: '' })
    redirect(303, dialogueHref(params.commune, params.dialogue, `/dai-bieu${place}`))
  },
  print: async ({ locals, params }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const result = await requestInvitations(locals.context, locals.actor, { dialogueId }, locals.app.jobs.enqueue)
    if (isRefused(result)) return refuseForm(result, { quota: '', honorific: '', name: '' })
    redirect(303, dialogueHref(params.commune, dialogueId, '/dai-bieu?in=1'))
  },
}

async function seatOf(request: Request): Promise<{ seatId: string; place: string }> {
  const form = await request.formData()
  const seatId = idOrNotFound(String(form.get('seat') ?? ''))
  return { seatId, place: `#chi-tieu-${idOrNotFound(String(form.get('quota') ?? ''))}` }
}
