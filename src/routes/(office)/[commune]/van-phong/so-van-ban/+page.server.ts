import { isRefused } from '#domain/refusal.ts'
import { listRegister } from '#server/usecases/paper/list-register.ts'
import { refusePage } from '../../../../answer-refusal.ts'
import { dialogueHref, officeHref } from '../../office-paths.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = Number(url.searchParams.get('nam'))
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : undefined
  const register = await listRegister(locals.context, locals.actor, { year })
  if (isRefused(register)) refusePage(register)
  return {
    year: register.year,
    years: [...new Set([register.year, ...register.years])]
      .toSorted((a, b) => b - a)
      .map((one) => ({ year: one, href: officeHref(params.commune, `/so-van-ban?nam=${one}`) })),
    series: register.series.map(({ series, papers }) => ({
      series,
      papers: papers.map((paper) => ({ ...paper, dialogue: dialogueHref(params.commune, paper.dialogueId) })),
    })),
  }
}
