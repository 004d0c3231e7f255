import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { issueFromRecord } from '#server/usecases/paper/issue-from-record.ts'
import { readRecordPaper } from '#server/usecases/paper/read-record-paper.ts'
import { refuseForm, refusePage } from '../../../../../../../../answer-refusal.ts'
import { dialogueHref, officeHref } from '../../../../../../office-paths.ts'
import { formText } from '../../../form-text.ts'
import { missingLinks } from '../../missing-links.ts'
import { pageOfPaper } from '../../page-of-paper.ts'
import { paperAsked } from './paper-asked.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event
  const asked = paperAsked(event)
  if (asked.kind === 'answer-letter' && asked.to === '')
    redirect(303, dialogueHref(params.commune, asked.dialogueId, '/van-ban/thu-tra-loi'))
  const paper = await readRecordPaper(locals.context, locals.actor, asked)
  if (isRefused(paper)) refusePage(paper)
  const isLetter = asked.kind === 'answer-letter'
  const desk = dialogueHref(params.commune, asked.dialogueId, '/van-ban')
  const elsewhere = isLetter ? null : pageOfPaper(asked.kind)
  const file = (format: string) => `${desk}/lap/${asked.kind}/ban-in.${format}${url.search}`
  return {
    paper: {
      ...paper,
      missing: missingLinks(params.commune, asked.dialogueId, paper.missing),
      issued: paper.issued.map((one) => ({ ...one, href: officeHref(params.commune, `/so-van-ban/${one.id}`) })),
    },
    isLetter,
    elsewhereHref: elsewhere === null ? null : dialogueHref(params.commune, asked.dialogueId, elsewhere),
    backHref: isLetter ? `${desk}/thu-tra-loi` : desk,
    hrefs: { svg: file('svg'), pdf: file('pdf'), docx: file('docx') },
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, params, request } = event
    const asked = paperAsked(event)
    const seen = Number(formText(await request.formData(), 'seen'))
    const issued = await issueFromRecord(locals.context, locals.actor, { ...asked, seen }, locals.app.writers)
    if (isRefused(issued)) return refuseForm(issued, {})
    const back = asked.kind === 'answer-letter' ? '/van-ban/thu-tra-loi?muc=written&' : '/van-ban?'
    redirect(303, dialogueHref(params.commune, asked.dialogueId, `${back}xong=${issued.paperId}`))
  },
}
