import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { printSheets } from '#server/usecases/sheet/print-sheets.ts'
import { readSheets } from '#server/usecases/sheet/read-sheets.ts'
import { returnBlankSheets } from '#server/usecases/sheet/return-blank-sheets.ts'
import { refuseForm, refusePage } from '../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../office-paths.ts'
import { formText } from '../form-text.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const sheets = await readSheets(locals.context, locals.actor, { dialogueId: idOrNotFound(params.dialogue) })
  if (isRefused(sheets)) refusePage(sheets)
  const made = sheets.prints.find(({ id }) => id === url.searchParams.get('in')) ?? null
  const base = dialogueHref(params.commune, sheets.dialogue.id, '/phieu')
  const files = Object.fromEntries(
    sheets.prints.map(({ id }) => [id, { pdf: `${base}/${id}.pdf`, docx: `${base}/${id}.docx` }]),
  )
  return {
    sheets,
    made,
    files,
    blank: Number(url.searchParams.get('trang')) || 0,
    plainHref: dialogueHref(params.commune, sheets.dialogue.id, '/van-ban/lap/collection-sheet'),
  }
}

const none = { villageId: '', count: '', codes: '' }

export const actions: Actions = {
  print: async ({ request, locals, params }) => {
    const form = await request.formData()
    const [villageId, count] = [formText(form, 'villageId'), formText(form, 'sheets')]
    const sheets = /^\d{1,4}$/.test(count.trim()) ? Number(count) : 0
    const asked = { dialogueId: params.dialogue, villageId, sheets, seen: Number(formText(form, 'seen')) }
    const printed = await printSheets(locals.context, locals.actor, asked)
    if (isRefused(printed)) return refuseForm(printed, { ...none, villageId, count })
    redirect(303, dialogueHref(params.commune, params.dialogue, `/phieu?in=${printed.printId}`))
  },
  blank: async ({ request, locals, params }) => {
    const codes = formText(await request.formData(), 'codes')
    const returned = await returnBlankSheets(locals.context, locals.actor, { dialogueId: params.dialogue, codes })
    if (isRefused(returned)) return refuseForm(returned, { ...none, codes })
    redirect(303, dialogueHref(params.commune, params.dialogue, `/phieu?trang=${returned.sheets}`))
  },
}
