import { randomUUID } from 'node:crypto'
import { error, fail, redirect } from '@sveltejs/kit'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse } from '#domain/refusal.ts'
import { enterOpinions } from '#server/usecases/opinion/enter-opinions.ts'
import { readOpinionDesk } from '#server/usecases/opinion/read-opinion-desk.ts'
import { localizeHref } from '#words/runtime.js'
import { refusalStatus, refusePage } from '../../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../../office-paths.ts'
import { formText, formTexts } from '../../form-text.ts'
import { keepForOnce, takeOnce } from '../../once-cookie.ts'
import type { Actions, PageServerLoad } from './$types.js'

const linesAtFirst = 6
const linesMore = 5
const linesMost = 100

export const load: PageServerLoad = async ({ locals: { context, actor }, params, url, cookies }) => {
  const desk = await readOpinionDesk(context, actor, { dialogueId: idOrNotFound(params.dialogue) })
  if (isRefused(desk)) refusePage(desk)
  if (!can(actor, 'opinion.enter')) error(404)
  const [code = '', numbers = ''] = (takeOnce(cookies, url, 'phieu') ?? '').split('.')
  return {
    desk,
    villageId: url.searchParams.get('thon') ?? '',
    lines: Array.from({ length: linesAtFirst }, () => ''),
    formKey: randomUUID(),
    entered: code ? { code, numbers: numbers.split('-').map(Number) } : null,
  }
}

function typedSheet(form: FormData) {
  return {
    villageId: formText(form, 'villageId'),
    name: formText(form, 'name'),
    phone: formText(form, 'phone'),
    address: formText(form, 'address'),
    wantsLetter: form.has('wantsLetter'),
    sheetCode: formText(form, 'sheetCode'),
    lines: formTexts(form, 'text').slice(0, linesMost),
    formKey: formText(form, 'formKey'),
  }
}

export const actions: Actions = {
  /** More lines; what was typed stays. */
  more: async ({ request }) => {
    const values = typedSheet(await request.formData())
    const room = Math.min(linesMore, linesMost - values.lines.length)
    const lines = [...values.lines, ...Array.from({ length: room }, () => '')]
    return { values: { ...values, lines }, refused: null }
  },
  save: async ({ request, locals, params, url, cookies }) => {
    const values = typedSheet(await request.formData())
    const filled = values.lines.flatMap((text, line) => (text.trim() === '' ? [] : [{ text, line }]))
    if (filled.length === 0) return fail(400, { values, refused: refuse('empty-text', { field: 'text-0' }) })
    const { lines: _, ...sheetFields } = values
    const { villageId } = values
    const texts = filled.map(({ text }) => text)
    const sheet = { dialogueId: params.dialogue, texts, ...sheetFields }
    const entered = await enterOpinions(locals.context, locals.actor, sheet)
    if (isRefused(entered)) {
      const [, index] = /^texts\.(\d+)/.exec(entered.field ?? '') ?? []
      const line = index === undefined ? undefined : filled[Number(index)]?.line
      const refused = line === undefined ? entered : { ...entered, field: `text-${line}` }
      return fail(refusalStatus(entered), { values, refused })
    }
    keepForOnce(cookies, url, 'phieu', `${entered.code}.${entered.numbers.join('-')}`)
    redirect(303, localizeHref(`${url.pathname}?thon=${villageId}`))
  },
}
