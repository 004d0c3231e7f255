import { redirect } from '@sveltejs/kit'
import { can } from '#domain/permission/can.ts'
import type { ProperProcedure, SetAsideReason } from '#domain/opinion/leaving-reasons.ts'
import { isRefused, type Refused } from '#domain/refusal.ts'
import { groupOpinions } from '#server/usecases/matter/group-opinions.ts'
import { confirmSetAside } from '#server/usecases/opinion/confirm-set-aside.ts'
import { listOpinions, type OpinionView } from '#server/usecases/opinion/list-opinions.ts'
import { moveOpinion } from '#server/usecases/opinion/move-opinion.ts'
import { proposeSetAside } from '#server/usecases/opinion/propose-set-aside.ts'
import { readOpinionDesk } from '#server/usecases/opinion/read-opinion-desk.ts'
import { readSender } from '#server/usecases/opinion/read-sender.ts'
import { reopenOpinion } from '#server/usecases/opinion/reopen-opinion.ts'
import { suggestForOpinion, type OpinionSuggestions } from '#server/usecases/opinion/suggest-for-opinion.ts'
import { withdrawOpinion } from '#server/usecases/opinion/withdraw-opinion.ts'
import { refuseForm, refusePage } from '../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../office-paths.ts'
import { backTo } from '../back-to.ts'
import { formText, formTexts } from '../form-text.ts'
import { opinionFilter } from './opinion-filter.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types.js'

/** More would make the page slow to read and slow to load; the others are asked for one by one. */
const suggestedAtOnce = 12

export const load: PageServerLoad = async ({ locals: { context, actor }, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const desk = await readOpinionDesk(context, actor, { dialogueId })
  if (isRefused(desk)) refusePage(desk)
  const { show, villageId, channel, page, opened, chosen } = opinionFilter(url.searchParams)
  const common = { dialogueId, page, ...(villageId && { villageId }), ...(channel && { channel }) }
  let listed = await listOpinions(context, actor, { ...common, show: show ?? 'ungrouped' })
  if (isRefused(listed)) refusePage(listed)
  // With nothing left to group, the page that opens is the whole list.
  const shown = show ?? (listed.ungrouped > 0 ? 'ungrouped' : 'all')
  if (shown === 'all' && show === null) listed = await listOpinions(context, actor, { ...common, show: 'all' })
  if (isRefused(listed)) refusePage(listed)
  return {
    desk,
    listed,
    asked: { show: shown, villageId, channel, opened, chosen },
    suggestions: await suggestionsFor({ context, actor }, listed.opinions, opened),
    done: url.searchParams.get('xong'),
    may: {
      enter: desk.takesOpinions && can(actor, 'opinion.enter'),
      sheets: can(actor, 'opinion.enter'),
      links: can(actor, 'link.create'),
      group: can(actor, 'matter.group'),
      move: can(actor, 'opinion.move'),
      withdraw: can(actor, 'opinion.withdraw'),
      propose: can(actor, 'opinion.propose-set-aside'),
      readSender: can(actor, 'sender.read'),
    },
  }
}

async function suggestionsFor(
  { context, actor }: Pick<App.Locals, 'context' | 'actor'>,
  opinions: OpinionView[],
  opened: string | null,
): Promise<Record<string, OpinionSuggestions>> {
  if (!can(actor, 'matter.group')) return {}
  const open = opinions.filter(({ term, matter }) => term === 'open' && matter === null)
  const wanted = open.filter(({ id }, index) => index < suggestedAtOnce || id === opened)
  const found: Record<string, OpinionSuggestions> = {}
  for (const { id } of wanted) {
    const suggestions = await suggestForOpinion(context, actor, { opinionId: id })
    if (!isRefused(suggestions)) found[id] = suggestions
  }
  return found
}

type Run = (locals: App.Locals, form: FormData, opinionId: string) => Promise<object | Refused>

/** One act on one opinion: refused with what was typed, or back to the list where it was. */
function onOpinion(done: string, run: Run) {
  return async ({ request, locals, url }: RequestEvent) => {
    const form = await request.formData()
    const opinionId = formText(form, 'opinion')
    const result = await run(locals, form, opinionId)
    const values = { opinionId, act: done, reason: formText(form, 'reason'), agency: formText(form, 'agency') }
    if (isRefused(result)) return refuseForm(result, { ...none, ...values })
    redirect(303, backTo(url, { xong: done, xem: null }))
  }
}

const none = {
  opinionId: '',
  act: '',
  reason: '',
  agency: '',
  chosen: [] as string[],
  title: '',
  topicId: '',
  matterId: '',
}

export const actions: Actions = {
  group: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const chosen = formTexts(form, 'opinion')
    const [title, topicId, matterId] = [formText(form, 'title'), formText(form, 'topicId'), formText(form, 'matterId')]
    const input = { dialogueId: params.dialogue, opinionIds: chosen, title, topicId, matterId }
    const result = await groupOpinions(locals.context, locals.actor, input)
    if (isRefused(result)) return refuseForm(result, { ...none, act: 'gom', chosen, title, topicId, matterId })
    redirect(303, backTo(url, { xong: `gom-${result.number}-${result.matterId}`, chon: null, xem: null }))
  },
  move: onOpinion('chuyen', ({ context, actor }, form, opinionId) =>
    moveOpinion(context, actor, {
      opinionId,
      reason: formText(form, 'reason') as ProperProcedure,
      agency: formText(form, 'agency'),
    }),
  ),
  withdraw: onOpinion('rut', ({ context, actor }, form, opinionId) =>
    withdrawOpinion(context, actor, { opinionId, reason: formText(form, 'reason') }),
  ),
  propose: onOpinion('de-nghi', ({ context, actor }, form, opinionId) =>
    proposeSetAside(context, actor, { opinionId, reason: formText(form, 'reason') as SetAsideReason }),
  ),
  confirm: onOpinion('xac-nhan', ({ context, actor }, _, opinionId) =>
    confirmSetAside(context, actor, { opinionId, decision: 'confirm' }),
  ),
  decline: onOpinion('tu-choi', ({ context, actor }, _, opinionId) =>
    confirmSetAside(context, actor, { opinionId, decision: 'decline' }),
  ),
  reopen: onOpinion('mo-lai', ({ context, actor }, _, opinionId) => reopenOpinion(context, actor, { opinionId })),
  /** Read and put on record by a post alone, and never kept in an address. */
  sender: async ({ request, locals }) => {
    const opinionId = formText(await request.formData(), 'opinion')
    const sender = await readSender(locals.context, locals.actor, { opinionId })
    if (isRefused(sender)) return refuseForm(sender, { ...none, act: 'nguoi-gui', opinionId })
    return { sender, values: { ...none, act: 'nguoi-gui', opinionId } }
  },
}
