import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { today } from '#server/usecases/context.ts'
import { readIncoming } from '#server/usecases/register/read-incoming.ts'
import { recordIncoming } from '#server/usecases/register/record-incoming.ts'
import { refuseForm, refusePage } from '../../../../../answer-refusal.ts'
import { officeHref } from '../../../office-paths.ts'
import { formFile } from '../form-file.ts'
import { formText } from '../../doi-thoai/[dialogue]/form-text.ts'
import { bookHrefs, registerTabs, yearIn } from '../register-tabs.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const register = await readIncoming(locals.context, locals.actor, { year: yearIn(url) })
  if (isRefused(register)) refusePage(register)
  return {
    ...register,
    papers: register.papers.map((paper) => ({
      ...paper,
      file: paper.hasFile ? officeHref(params.commune, `/so-van-ban/den/${paper.id}`) : null,
    })),
    bookHrefs: bookHrefs(params.commune, 'den', register.year),
    tabs: registerTabs(params.commune, 'in', register.year),
    today: today(locals.context),
    done: url.searchParams.get('xong'),
  }
}

const fields = ['arrivedOn', 'sender', 'notation', 'dated', 'subject', 'handledBy', 'answerBy', 'dialogueId'] as const

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const typed = Object.fromEntries(fields.map((name) => [name, formText(form, name)])) as Record<
      (typeof fields)[number],
      string
    >
    const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
    const file = await formFile(form, 'file')
    const { arrivedOn, sender, subject } = typed
    const result = await recordIncoming(locals.context, locals.actor, { ...given, arrivedOn, sender, subject, file })
    if (isRefused(result)) return refuseForm(result, typed)
    redirect(303, officeHref(params.commune, `/so-van-ban/den?nam=${arrivedOn.slice(0, 4)}&xong=den`))
  },
}
