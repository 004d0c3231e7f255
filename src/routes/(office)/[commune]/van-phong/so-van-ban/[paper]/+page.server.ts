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
  const { paper } = page
  const letterTo = page.replaceTo === null || page.replaceTo === '' ? '' : `gui=${encodeURIComponent(page.replaceTo)}&`
  const making = `/van-ban/lap/${paper.kind}?${letterTo}thay=${paper.id}`
  const hrefOf = (id: string) => officeHref(params.commune, `/so-van-ban/${id}`)
  return {
    ...page,
    events: page.events.map((event) => ({
      ...event,
      otherHref: event.otherNotation !== null && event.otherPaperId !== null ? hrefOf(event.otherPaperId) : null,
    })),
    mends: page.mends.map((one) => ({ ...one, href: hrefOf(one.id) })),
    correctHref: page.mayCorrect ? `${hrefOf(paper.id)}/dinh-chinh` : null,
    replaceHref: page.replaceTo === null ? null : dialogueHref(params.commune, paper.dialogueId, making),
    amendHref:
      paper.kind === 'plan' && page.mayCorrect ? dialogueHref(params.commune, paper.dialogueId, '/ke-hoach') : null,
    draftHref: page.draftId === null ? null : officeHref(params.commune, `/du-thao/${page.draftId}`),
    dialogueHref: dialogueHref(params.commune, page.paper.dialogueId, '/van-ban'),
    registerHref: officeHref(params.commune, `/so-van-ban?nam=${page.paper.year}`),
    done: url.searchParams.get('xong'),
  }
}

interface Typed extends Record<string, unknown> {
  act: string
  on: string
  recipient: string
  recipients: string[]
  others: string
  arrival: string
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
    recipients: form.getAll('recipients').map(String),
    others: formText(form, 'others'),
    arrival: formText(form, 'arrival'),
    way: formText(form, 'way'),
    note: formText(form, 'note'),
    end: formText(form, 'end'),
  }
  const file = await formFile(form, 'file')
  const kind = act === 'end' ? typed.end : act
  const others = typed.others.split('\n').map((line) => line.trim())
  const recipients = [...typed.recipients, ...others.filter((line) => line !== '')]
  const asked = { ...typed, kind, paperId: idOrNotFound(params.paper), recipients, ...(file ? { file } : {}) }
  const result = await recordPaperEvent(locals.context, locals.actor, asked as RecordPaperEventInput)
  if (isRefused(result)) return refuseForm({ ...result, field: fieldOf(result.field) }, typed)
  redirect(303, officeHref(params.commune ?? '', `/so-van-ban/${params.paper}?xong=da-ghi`))
}

/** One recipient among many has no control of its own. */
function fieldOf(field: string | undefined) {
  return field?.startsWith('recipients') ? 'recipients' : field
}

export const actions: Actions = {
  sent: (event) => record(event, 'sent'),
  received: (event) => record(event, 'received'),
  returned: (event) => record(event, 'returned'),
  signed: (event) => record(event, 'signed'),
  end: (event) => record(event, 'end'),
}
