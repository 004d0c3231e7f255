import { error, fail, redirect } from '@sveltejs/kit'
import { can } from '#domain/permission/can.ts'
import { isRefused } from '#domain/refusal.ts'
import { editPlanPart, type EditPlanPartInput } from '#server/usecases/plan/edit-plan-part.ts'
import { mendFinding, undoMend } from '#server/usecases/plan/mend-finding.ts'
import { differencesIn, readChangesSince, readPlanDraft } from '#server/usecases/plan/read-plan-draft.ts'
import { refusalStatus, refusePage } from '../../../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../../../office-paths.ts'
import { mendDone } from '../../finding-acts.ts'
import { findingsOn, placeOf } from '../../finding-places.ts'
import { partForm, partForms } from './part-forms.ts'
import { partsFrom, readRowAct, readTyped, typedFrom, withoutBlankRows, withRowAct } from './typed-part.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const spec = partForm(params.part) ?? error(404)
  const dialogueId = idOrNotFound(params.dialogue)
  const draft = await readPlanDraft(locals.context, locals.actor, { dialogueId })
  if (isRefused(draft)) {
    if (draft.refused === 'already-issued') redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach'))
    refusePage(draft)
  }
  const quotaIds = draft.plan.quotas.map(
    ({ organization }) => draft.quotas.find((quota) => quota.organization === organization)?.id ?? '',
  )
  const villages = draft.known.villages.map(({ shortName }) => shortName)
  return {
    slug: spec.slug,
    dialogue: draft.dialogue,
    version: draft.version,
    known: draft.known,
    levels: [...new Set(draft.plan.participants.map(({ level }) => level))],
    saved: typedFrom(spec, draft.plan, { quotaIds, villages }),
    findings: findingsOn(spec.slug, draft.findings).map((finding) => ({
      ...finding,
      id: placeOf(finding)?.id ?? '',
      href: dialogueHref(params.commune, dialogueId, '/ke-hoach/soan/thoi-gian?o=sittings-0-date'),
    })),
    done: mendDone(url.searchParams),
    mayDecide: can(locals.actor, 'finding.override'),
    decideHref: dialogueHref(params.commune, dialogueId, `/ke-hoach${draft.amendment ? '/dieu-chinh' : ''}#phap-luat`),
    /** The control that a finding elsewhere led to. */
    focus: url.searchParams.get('o') ?? '',
    isSaved: url.searchParams.has('da-ghi'),
    planHref: dialogueHref(params.commune, dialogueId, '/ke-hoach'),
    pictureHref: dialogueHref(params.commune, dialogueId, `/ke-hoach/ban-in.svg?ban=${draft.version}`),
    pdfHref: dialogueHref(params.commune, dialogueId, '/ke-hoach/ban-in.pdf'),
  }
}

/** A finding's own button, pressed on an editing page: what was typed has been saved before. */
async function mendOn({ context, actor }: App.Locals, dialogueId: string, act: string) {
  const [verb, key] = [act.slice(0, act.indexOf(':')), act.slice(act.indexOf(':') + 1)]
  if (verb === 'mend') {
    const mended = await mendFinding(context, actor, { dialogueId, key })
    if (isRefused(mended)) return { refused: mended }
    return { refused: null, done: mended.isUndoable ? `?da-sua=${mended.version}` : '?da-giu=1' }
  }
  if (verb !== 'undo') return null
  const undone = await undoMend(context, actor, { dialogueId, version: key })
  return isRefused(undone) ? { refused: undone } : { refused: null, done: '?da-hoan-tac=1' }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const spec = partForm(params.part) ?? error(404)
    const dialogueId = idOrNotFound(params.dialogue)
    const form = await request.formData()
    const act = String(form.get('act') ?? 'save')
    const base = Number(form.get('base'))
    const rowAct = readRowAct(act)
    const read = readTyped(spec, form)
    // Rows come and go on the page; the plan changes when it is saved.
    if (rowAct) return { refused: null, theirs: null, base, values: withRowAct(spec, read, rowAct) }
    const typed = withoutBlankRows(read)
    const parts = partsFrom(spec, typed) as EditPlanPartInput['parts']
    const result = await editPlanPart(locals.context, locals.actor, { dialogueId, base, parts })
    if (isRefused(result)) {
      const since = await readChangesSince(locals.context, locals.actor, { dialogueId, base })
      const isCrossed = result.refused === 'plan-changed' && !isRefused(since)
      return fail(refusalStatus(result), {
        refused: result,
        theirs: isCrossed ? differencesIn(since.differences, spec.parts) : null,
        // Who has seen what the other did may save over it.
        base: isCrossed ? since.version : base,
        values: { typed, focus: '' },
      })
    }
    const here = `/ke-hoach/soan/${spec.slug}`
    const mended = await mendOn(locals, dialogueId, act)
    if (mended?.refused) {
      const { refused } = mended
      const saved = result.version
      return fail(refusalStatus(refused), { refused, theirs: null, base: saved, values: { typed, focus: '' } })
    }
    if (mended) redirect(303, dialogueHref(params.commune, dialogueId, here + mended.done))
    const next = partForms.find(({ slug }) => `go:${slug}` === act)
    const place = act === 'done' ? '' : `/soan/${next?.slug ?? spec.slug}${next ? '' : '?da-ghi'}`
    redirect(303, dialogueHref(params.commune, dialogueId, `/ke-hoach${place}`))
  },
}
