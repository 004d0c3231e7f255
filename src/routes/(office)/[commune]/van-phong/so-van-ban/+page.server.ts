import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { chooseNumbering } from '#server/usecases/register/choose-numbering.ts'
import { explainGap } from '#server/usecases/register/explain-gap.ts'
import { readRegister } from '#server/usecases/register/read-register.ts'
import { knownSeries, recordOutsideNumbers } from '#server/usecases/register/record-outside-numbers.ts'
import { refuseForm, refusePage } from '../../../../answer-refusal.ts'
import { dialogueHref, officeHref } from '../../office-paths.ts'
import { formText } from '../doi-thoai/[dialogue]/form-text.ts'
import { bookHrefs, registerTabs, yearIn } from './register-tabs.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const register = await readRegister(locals.context, locals.actor, { year: yearIn(url) })
  if (isRefused(register)) refusePage(register)
  return {
    ...register,
    bookHrefs: bookHrefs(params.commune, 'di', register.year),
    tabs: registerTabs(params.commune, 'out', register.year),
    yearLinks: register.years.map((one) => ({ year: one, href: officeHref(params.commune, `/so-van-ban?nam=${one}`) })),
    nextYearHref: officeHref(params.commune, `/so-van-ban?nam=${register.year + 1}`),
    knownSeries: knownSeries(),
    series: register.series.map((one) => ({
      ...one,
      papers: one.papers.map((paper) => ({
        ...paper,
        href: officeHref(params.commune, `/so-van-ban/${paper.id}`),
        dialogue: dialogueHref(params.commune, paper.dialogueId),
      })),
    })),
    done: url.searchParams.get('xong'),
  }
}

const none = { act: '', series: '', count: '', reason: '', first: '' }

export const actions: Actions = {
  choose: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const year = yearIn(url) ?? formText(form, 'year')
    const numbering = formText(form, 'numbering') === 'common' ? 'common' : 'per-kind'
    const result = await chooseNumbering(locals.context, locals.actor, { year, numbering })
    if (isRefused(result)) return refuseForm(result, { ...none, act: 'choose' })
    redirect(303, officeHref(params.commune, `/so-van-ban?nam=${year}&xong=cach-danh-so`))
  },
  outside: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const [series, count, reason] = ['series', 'count', 'reason'].map((name) => formText(form, name))
    const year = yearIn(url) ?? formText(form, 'year')
    const typed = { series: series ?? '', count: count ?? '', reason: reason ?? '' }
    const result = await recordOutsideNumbers(locals.context, locals.actor, { year, ...typed })
    if (isRefused(result)) return refuseForm(result, { ...none, act: 'outside', ...typed })
    redirect(303, officeHref(params.commune, `/so-van-ban?nam=${year}&xong=so-ngoai`))
  },
  explain: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const [series = '', first = '', last = '', reason = ''] = ['series', 'first', 'last', 'reason'].map((name) =>
      formText(form, name),
    )
    const year = yearIn(url) ?? formText(form, 'year')
    const result = await explainGap(locals.context, locals.actor, { year, series, first, last, reason })
    if (isRefused(result)) return refuseForm(result, { ...none, act: 'explain', series, first, reason })
    redirect(303, officeHref(params.commune, `/so-van-ban?nam=${year}&xong=giai-thich`))
  },
}
