import { fail, redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { drawTemplate } from '#server/usecases/template/draw-template.ts'
import { readTemplate } from '#server/usecases/template/read-template.ts'
import { saveTemplate } from '#server/usecases/template/save-template.ts'
import { refuseForm, refusePage } from '../../../../../answer-refusal.ts'
import { officeHref } from '../../../office-paths.ts'
import { formText } from '../../doi-thoai/[dialogue]/form-text.ts'
import { answerPreview } from '../answer-preview.ts'
import { isEdit, readWordsForm } from '../words-form.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const version = url.searchParams.get('ban') ?? undefined
  const page = await readTemplate(locals.context, locals.actor, { kind: params.kind, version })
  if (isRefused(page)) refusePage(page)
  const here = officeHref(params.commune, `/mau-van-ban/${params.kind}`)
  return {
    page: { ...page, history: page.history.toReversed() },
    allHref: officeHref(params.commune, '/mau-van-ban'),
    here,
    isSaved: url.searchParams.has('da-luu'),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const { template, act, why } = readWordsForm(form)
    const seen = formText(form, 'seen')
    const dialogueId = formText(form, 'dialogueId')
    const values = { template, why, seen: Number(seen), dialogueId }
    if (isEdit(act)) return { values }
    if (act === 'save' || act === 'ship') {
      const asked = { kind: params.kind, template: act === 'ship' ? null : template, why, seen }
      const saved = await saveTemplate(locals.context, locals.actor, asked)
      if (isRefused(saved)) return refuseForm(saved, values)
      if ('problems' in saved) return fail(400, { values, problems: saved.problems })
      redirect(303, officeHref(params.commune, `/mau-van-ban/${params.kind}?da-luu`))
    }
    const asked = { kind: params.kind, template, dialogueId, origin: url.origin }
    return answerPreview(await drawTemplate(locals.context, locals.actor, asked, locals.app.writers), values)
  },
}
