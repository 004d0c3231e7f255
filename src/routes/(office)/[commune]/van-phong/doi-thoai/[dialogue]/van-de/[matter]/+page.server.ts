import { error, redirect } from '@sveltejs/kit'
import { addDays, compareDays } from '#domain/calendar/iso-date.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, type Refused } from '#domain/refusal.ts'
import { approveAnswer } from '#server/usecases/answer/approve-answer.ts'
import { draftAnswer } from '#server/usecases/answer/draft-answer.ts'
import { returnAnswer } from '#server/usecases/answer/return-answer.ts'
import { submitAnswer } from '#server/usecases/answer/submit-answer.ts'
import { today } from '#server/usecases/context.ts'
import { approveSummary } from '#server/usecases/matter/approve-summary.ts'
import { groupOpinions } from '#server/usecases/matter/group-opinions.ts'
import { readMatterHistory } from '#server/usecases/matter/read-matter-history.ts'
import { readMatter } from '#server/usecases/matter/read-matter.ts'
import { renameMatter } from '#server/usecases/matter/rename-matter.ts'
import { routeMatter } from '#server/usecases/matter/route-matter.ts'
import { ungroupOpinion } from '#server/usecases/matter/ungroup-opinion.ts'
import { refuseForm, refusePage } from '../../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../../office-paths.ts'
import { backTo } from '../../back-to.ts'
import { formText } from '../../form-text.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types.js'

export const load: PageServerLoad = async ({ locals: { context, actor }, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const matterId = idOrNotFound(params.matter)
  const page = await readMatter(context, actor, { matterId })
  if (isRefused(page)) refusePage(page)
  if (page.dialogue.id !== dialogueId) error(404)
  const history = await readMatterHistory(context, actor, { matterId })
  const declined = (url.searchParams.get('bo') ?? '').split(',')
  return {
    ...page,
    today: today(context),
    proposedDueOn: proposedDue(today(context), page.dialogue.heldOn),
    same: page.suggestions.same.filter(({ opinionId }) => !declined.includes(opinionId)),
    history: isRefused(history) ? [] : history,
    done: url.searchParams.get('xong'),
    // What the log of an open session, or the papers, hold is not renamed here.
    mayRename: can(actor, 'matter.group') && ['preparing', 'held'].includes(page.dialogue.state),
    readsOpinions: can(actor, 'opinion.read'),
  }
}

/** Three days before the dialogue, so that the chairman can still read it; ten days on where that has passed. */
function proposedDue(now: string, heldOn: string | null): string {
  const before = heldOn === null ? null : addDays(heldOn, -3)
  return before !== null && compareDays(before, now) >= 0 ? before : addDays(now, 10)
}

const fields = ['title', 'topicId', 'officeId', 'answerDueOn', 'body', 'legalBasis', 'note', 'opinion'] as const
type Typed = Record<(typeof fields)[number] | 'act', string>
type Run = (locals: App.Locals, matterId: string, typed: Typed, dialogueId: string) => Promise<object | Refused>

/** Refused with all that was typed, or back to the matter. */
function act(name: string, run: Run) {
  return async ({ request, locals, params, url }: RequestEvent) => {
    const form = await request.formData()
    const typed = { act: name } as Typed
    for (const field of fields) typed[field] = formText(form, field)
    const result = await run(locals, params.matter, typed, params.dialogue)
    if (isRefused(result)) return refuseForm(result, typed)
    // With its last opinion the matter itself has gone.
    if ('isMatterGone' in result && result.isMatterGone === true)
      redirect(303, dialogueHref(params.commune, params.dialogue, '/y-kien'))
    redirect(303, backTo(url, { xong: name }))
  }
}

export const actions: Actions = {
  join: act('gom', ({ context, actor }, matterId, { opinion }, dialogueId) =>
    groupOpinions(context, actor, { dialogueId, matterId, opinionIds: [opinion] }),
  ),
  leave: act('tach', ({ context, actor }, _, { opinion }) => ungroupOpinion(context, actor, { opinionId: opinion })),
  rename: act('doi-ten', ({ context, actor }, matterId, { title, topicId }) =>
    renameMatter(context, actor, { matterId, title, topicId }),
  ),
  publish: act('cong-khai', ({ context, actor }, matterId, { title }) =>
    approveSummary(context, actor, { matterId, title }),
  ),
  route: act('giao', ({ context, actor }, matterId, { officeId, answerDueOn }) =>
    routeMatter(context, actor, { matterId, officeId, answerDueOn }),
  ),
  draft: act('luu', ({ context, actor }, matterId, { body, legalBasis }) =>
    draftAnswer(context, actor, { matterId, body, legalBasis }),
  ),
  submit: act('trinh', async ({ context, actor }, matterId, { body, legalBasis }) => {
    const drafted = await draftAnswer(context, actor, { matterId, body, legalBasis })
    return isRefused(drafted) ? drafted : submitAnswer(context, actor, { matterId })
  }),
  approve: act('duyet', ({ context, actor }, matterId) => approveAnswer(context, actor, { matterId })),
  return: act('tra-lai', ({ context, actor }, matterId, { note }) => returnAnswer(context, actor, { matterId, note })),
}
