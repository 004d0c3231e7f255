import { redirect } from '@sveltejs/kit'
import type { PaperStanding } from '#domain/document/paper-life.ts'
import { isRefused, refuse } from '#domain/refusal.ts'
import { correctPaper } from '#server/usecases/paper/correct-paper.ts'
import { drawCorrection } from '#server/usecases/paper/draw-correction.ts'
import { readPaper } from '#server/usecases/paper/read-paper.ts'
import { refuseForm, refusePage } from '../../../../../../answer-refusal.ts'
import { idOrNotFound, officeHref } from '../../../../office-paths.ts'
import { formText } from '../../../doi-thoai/[dialogue]/form-text.ts'
import { changedPlaces, typedPlaces, writtenPlaces } from './typed-places.ts'
import { svgPicture } from '../../../mau-van-ban/svg-picture.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await readPaper(locals.context, locals.actor, { paperId: idOrNotFound(params.paper) })
  if (isRefused(page)) refusePage(page)
  if (!page.mayCorrect) refusePage(refuse(isOver(page.standing) ? 'paper-ended' : 'not-found'))
  const here = officeHref(params.commune, `/so-van-ban/${page.paper.id}`)
  const letters = page.events.filter(({ kind, otherPaperId }) => kind === 'corrected' && otherPaperId !== null)
  return {
    paper: page.paper,
    paperHref: here,
    recipients: page.recipients.map(({ name }) => name),
    letters: letters.map(({ otherPaperId, otherNotation }) => ({
      notation: otherNotation ?? '',
      href: officeHref(params.commune, `/so-van-ban/${otherPaperId}`),
    })),
    printHrefs: { pdf: `${here}/dinh-chinh/ban-in.pdf`, docx: `${here}/dinh-chinh/ban-in.docx` },
  }
}

const isOver = (standing: PaperStanding) => standing === 'replaced' || standing === 'recalled'

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { context, actor, app } = locals
    const paperId = idOrNotFound(params.paper)
    const form = await request.formData()
    const act = formText(form, 'act')
    const typed = typedPlaces(form)
    const changed = changedPlaces(typed, act)
    if (changed) return { values: { places: changed }, picture: null, refused: undefined }
    const places = writtenPlaces(typed)
    if (act !== 'issue') {
      const drawn = await drawCorrection(context, actor, { paperId, places, format: 'svg' }, app.writers)
      if (isRefused(drawn)) return refuseForm(drawn, { places })
      return { values: { places }, picture: svgPicture(drawn.bytes), refused: undefined }
    }
    const seen = Number(formText(form, 'seen'))
    const issued = await correctPaper(context, actor, { paperId, places, seen }, app.writers)
    if (isRefused(issued)) return refuseForm(issued, { places })
    redirect(303, officeHref(params.commune, `/so-van-ban/${paperId}?xong=dinh-chinh`))
  },
}
