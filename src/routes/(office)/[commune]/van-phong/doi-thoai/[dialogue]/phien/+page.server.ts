import { error, redirect } from '@sveltejs/kit'
import { isRefused, type Refused } from '#domain/refusal.ts'
import { openSession } from '#server/usecases/session/open-session.ts'
import { readSessions } from '#server/usecases/session/read-sessions.ts'
import { registerSpeaker, registerSpeakerInput } from '#server/usecases/speaker/register-speaker.ts'
import { removeSpeaker } from '#server/usecases/speaker/remove-speaker.ts'
import { localizeHref } from '#words/runtime.js'
import { refuseForm, refusePage } from '../../../../../../answer-refusal.ts'
import { z } from 'zod'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params }) => {
  if (!z.uuid().safeParse(params.dialogue).success) error(404)
  const page = await readSessions(locals.context, locals.actor, params.dialogue)
  if (isRefused(page)) refusePage(page)
  const base = `/${params.commune}/phien`
  return {
    ...page,
    sessions: page.sessions.map((session) => ({
      ...session,
      chair: localizeHref(`${base}/${session.id}/chu-toa`),
      secretary: localizeHref(`${base}/${session.id}/thu-ky`),
      projector: localizeHref(`${base}/${session.id}/man-chieu`),
    })),
  }
}

const registeredSpeaker = registerSpeakerInput.omit({ dialogueId: true })

export const actions: Actions = {
  open: async ({ locals, params }) => {
    const result = await openSession(locals.context, locals.actor, { dialogueId: params.dialogue })
    if (isRefused(result)) return refuseForm(result, {})
    redirect(303, localizeHref(`/${params.commune}/phien/${result.sessionId}/chu-toa`))
  },
  register: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const text = (name: string) => String(form.get(name) ?? '')
    const values = { honorific: text('honorific'), name: text('name'), group: text('group'), matter: text('matter') }
    const input = registeredSpeaker.safeParse({ ...values, matterId: values.matter || null })
    const result: { speakerId: string } | Refused = input.success
      ? await registerSpeaker(locals.context, locals.actor, { ...input.data, dialogueId: params.dialogue })
      : { refused: 'invalid-input', field: String(input.error.issues[0]?.path[0] ?? '') }
    if (isRefused(result)) return refuseForm(result, values)
    redirect(303, localizeHref(`${url.pathname}#dang-ky`))
  },
  remove: async ({ request, locals, url }) => {
    const speakerId = String((await request.formData()).get('speaker') ?? '')
    if (!z.uuid().safeParse(speakerId).success) error(404)
    const result = await removeSpeaker(locals.context, locals.actor, { speakerId })
    if (isRefused(result)) return refuseForm(result, {})
    redirect(303, localizeHref(`${url.pathname}#dang-ky`))
  },
}
