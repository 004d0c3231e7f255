import { fail, redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { dropDraft } from '#server/usecases/draft/drop-draft.ts'
import { readDraft } from '#server/usecases/draft/read-draft.ts'
import { saveDraft } from '#server/usecases/draft/save-draft.ts'
import { drawTemplate } from '#server/usecases/template/draw-template.ts'
import { refuseForm, refusePage } from '../../../../../../../../../answer-refusal.ts'
import { dialogueHref } from '../../../../../../../office-paths.ts'
import { answerPreview } from '../../../../../../mau-van-ban/answer-preview.ts'
import { isEdit, readWordsForm } from '../../../../../../mau-van-ban/words-form.ts'
import { formText } from '../../../../form-text.ts'
import { paperAsked } from '../paper-asked.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event
  const asked = paperAsked(event)
  const page = await readDraft(locals.context, locals.actor, asked)
  if (isRefused(page)) refusePage(page)
  const { template } = page
  const paperHref = dialogueHref(params.commune, asked.dialogueId, `/van-ban/lap/${asked.kind}${url.search}`)
  if (!template) redirect(303, paperHref)
  return { page: { ...page, template }, kind: asked.kind, to: asked.to, paperHref }
}

export const actions: Actions = {
  default: async (event) => {
    const { request, locals, params, url } = event
    const asked = paperAsked(event)
    const form = await request.formData()
    const { template, act, why } = readWordsForm(form)
    const seen = Number(formText(form, 'seen'))
    const values = { template, why, seen }
    const paperHref = dialogueHref(params.commune, asked.dialogueId, `/van-ban/lap/${asked.kind}${url.search}`)
    if (isEdit(act)) return { values }
    if (act === 'drop') {
      const dropped = await dropDraft(locals.context, locals.actor, { draftId: formText(form, 'draftId') })
      return isRefused(dropped) ? refuseForm(dropped, values) : redirect(303, paperHref)
    }
    if (act === 'save') {
      const saved = await saveDraft(locals.context, locals.actor, { ...asked, template, why, seen })
      if (isRefused(saved)) return refuseForm(saved, values)
      return 'problems' in saved ? fail(400, { values, problems: saved.problems }) : redirect(303, paperHref)
    }
    return answerPreview(
      await drawTemplate(locals.context, locals.actor, { ...asked, template }, locals.app.writers),
      values,
    )
  },
}
