import { redirect } from '@sveltejs/kit'
import { isRefused, refuse } from '#domain/refusal.ts'
import { importPlan } from '#server/usecases/plan/import-plan.ts'
import { refuseForm } from '../../../../answer-refusal.ts'
import { dialogueHref } from '../../office-paths.ts'
import { nothingSent, readSent } from './sent-source.ts'
import type { Actions } from './$types.js'

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const read = await readSent(request)
    if (!read) return refuseForm(refuse('too-large', { field: 'file' }), { ...nothingSent, isLost: true })
    const { sent, input, field } = read
    const result = await importPlan(locals.context, locals.actor, input)
    if (isRefused(result)) {
      // A file that cannot be read is not sent back; what was pasted always is.
      const kept = result.refused === 'not-a-plan' ? sent : { ...sent, base64: '' }
      return refuseForm({ ...result, field }, { ...kept, isLost: false })
    }
    redirect(303, dialogueHref(params.commune, result.dialogueId, '/ke-hoach'))
  },
}
