import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { commentDraft } from '#server/usecases/draft/comment-draft.ts'
import { readDraft } from '#server/usecases/draft/read-draft.ts'
import { settleComment } from '#server/usecases/draft/settle-comment.ts'
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
  const draft = await readDraft(locals.context, locals.actor, asked)
  if (isRefused(draft)) refusePage(draft)
  const isLetter = asked.kind === 'answer-letter'
  const desk = dialogueHref(params.commune, asked.dialogueId, '/van-ban')
  const elsewhere = paper.isElsewhere ? pageOfPaper(asked.kind) : null
  const file = (format: string) => `${desk}/lap/${asked.kind}/ban-in.${format}${url.search}`
  return {
    paper: {
      ...paper,
      missing: missingLinks(params.commune, asked.dialogueId, paper.missing),
      issued: paper.issued.map((one) => ({ ...one, href: officeHref(params.commune, `/so-van-ban/${one.id}`) })),
    },
    draft,
    draftsHref: officeHref(params.commune, '/du-thao'),
    wordsHref: `${desk}/lap/${asked.kind}/soan${url.search}`,
    templateHref: officeHref(params.commune, `/mau-van-ban/${asked.kind}`),
    isLetter,
    elsewhereHref: elsewhere === null ? null : dialogueHref(params.commune, asked.dialogueId, elsewhere),
    backHref: isLetter ? `${desk}/thu-tra-loi` : desk,
    hrefs: { svg: file('svg'), pdf: file('pdf'), docx: file('docx') },
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, params, request, url } = event
    const asked = paperAsked(event)
    const form = await request.formData()
    const act = formText(form, 'act')
    const here = dialogueHref(params.commune, asked.dialogueId, `/van-ban/lap/${asked.kind}${url.search}#gop-y`)
    if (act === 'comment') {
      const words = formText(form, 'comment')
      const said = await commentDraft(locals.context, locals.actor, {
        ...asked,
        words,
        read: Number(formText(form, 'read')),
      })
      return isRefused(said) ? refuseForm(said, { comment: words }) : redirect(303, here)
    }
    if (act === 'settle') {
      const settled = { commentId: formText(form, 'commentId'), how: formText(form, 'how') }
      const done = await settleComment(locals.context, locals.actor, settled)
      return isRefused(done) ? refuseForm(done, { comment: '' }) : redirect(303, here)
    }
    const seen = Number(formText(form, 'seen'))
    const issued = await issueFromRecord(locals.context, locals.actor, { ...asked, seen }, locals.app.writers)
    if (isRefused(issued)) return refuseForm(issued, { comment: '' })
    const back = asked.kind === 'answer-letter' ? '/van-ban/thu-tra-loi?muc=written&' : '/van-ban?'
    redirect(303, dialogueHref(params.commune, asked.dialogueId, `${back}xong=${issued.paperId}`))
  },
}
