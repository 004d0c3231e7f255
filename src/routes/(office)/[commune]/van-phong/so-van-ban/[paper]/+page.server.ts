import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { readPaper } from '#server/usecases/paper/read-paper.ts'
import { recordPaperEvent, type RecordPaperEventInput } from '#server/usecases/paper/record-paper-event.ts'
import { refuseForm, refusePage } from '../../../../../answer-refusal.ts'
import { dialogueHref, officeHref, idOrNotFound } from '../../../office-paths.ts'
import { formText } from '../../doi-thoai/[dialogue]/form-text.ts'
import { formFile } from '../form-file.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const page = await readPaper(locals.context, locals.actor, { paperId: idOrNotFound(params.paper) })
  if (isRefused(page)) refusePage(page)
  return {
    ...page,
    dialogueHref: dialogueHref(params.commune, page.paper.dialogueId, '/van-ban'),
    registerHref: officeHref(params.commune, `/so-van-ban?nam=${page.paper.year}`),
    done: url.searchParams.get('xong'),
  }
}

interface Typed extends Record<string, unknown> {
  act: string
  on: string
  recipient: string
  way: string
  note: string
  end: string
}

async function record({ request, locals, params }: RequestEvent, act: string) {
  const form = await request.formData()
  const typed: Typed = {
    act,
    on: formText(form, 'on'),
    recipient: formText(form, 'recipient'),
    way: formText(form, 'way'),
    note: formText(form, 'note'),
    end: formText(form, 'end'),
  }
  const file = await formFile(form, 'file')
  const kind = act === 'end' ? typed.end : act
  const asked = { kind, paperId: idOrNotFound(params.paper), ...typed, ...(file ? { file } : {}) }
  const result = await recordPaperEvent(locals.context, locals.actor, asked as RecordPaperEventInput)
  if (isRefused(result)) return refuseForm(result, typed)
  redirect(303, officeHref(params.commune ?? '', `/so-van-ban/${params.paper}?xong=da-ghi`))
}

export const actions: Actions = {
  sent: (event) => record(event, 'sent'),
  received: (event) => record(event, 'received'),
  signed: (event) => record(event, 'signed'),
  end: (event) => record(event, 'end'),
}
