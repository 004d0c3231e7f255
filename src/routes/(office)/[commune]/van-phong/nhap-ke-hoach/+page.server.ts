import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { importPlan, type ImportPlanInput } from '#server/usecases/plan/import-plan.ts'
import { refuseForm } from '../../../../answer-refusal.ts'
import { dialogueHref } from '../../office-paths.ts'
import type { Actions } from './$types.js'

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const text = String(form.get('text') ?? '')
    const file = form.get('file')
    const isFile = file instanceof File && file.size > 0
    const input: ImportPlanInput = isFile
      ? { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      : { text, fileName: '' }
    const result = await importPlan(locals.context, locals.actor, input)
    // The browser forgets a chosen file; what was pasted comes back.
    if (isRefused(result)) {
      const field = isFile ? 'file' : 'text'
      return refuseForm({ ...result, field }, { text, fileName: isFile ? file.name : '' })
    }
    redirect(303, dialogueHref(params.commune, result.dialogueId, '/ke-hoach'))
  },
}
