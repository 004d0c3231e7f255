import { error, redirect } from '@sveltejs/kit'
import { yearOf } from '#domain/calendar/iso-date.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused } from '#domain/refusal.ts'
import { readHolidayAlarms } from '#server/usecases/calendar/read-holiday-alarms.ts'
import { listPapers } from '#server/usecases/paper/list-papers.ts'
import { confirmReading } from '#server/usecases/plan/confirm-reading.ts'
import { editPlan } from '#server/usecases/plan/edit-plan.ts'
import { keepTemplate } from '#server/usecases/plan/keep-template.ts'
import { issuePlan } from '#server/usecases/plan/issue-plan.ts'
import { readPlanPage } from '#server/usecases/plan/read-plan-page.ts'
import { refuseForm, refusePage } from '../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../office-paths.ts'
import { factInput, quotaInput, readTypedFact, readTypedQuotas, type TypedFact, type TypedQuota } from './edit-form.ts'
import { findingActs, mendDone, type TypedOverride } from './finding-acts.ts'
import { composeHref } from './finding-places.ts'
import { cutSource, isShown, unsureOf } from './source-stretches.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const read = await readPlanPage(locals.context, locals.actor, { dialogueId })
  if (isRefused(read)) refusePage(read)
  const listed = await listPapers(locals.context, locals.actor, { dialogueId })
  const papers = isRefused(listed) ? [] : listed.papers
  const holidays = await readHolidayAlarms(locals.context, locals.actor)
  if (isRefused(holidays)) refusePage(holidays)
  const ownYears = new Set([read.dialogue.heldOn, ...read.deadlines.map(({ lastDay }) => lastDay)].map(yearIn))
  const { sourceText, sourceHash, evidence, ...page } = read
  const { stretches, anchors } = cutSource(sourceText, evidence)
  const sureness = evidence.map(({ path, confidence, isConfirmed }) => [path, { confidence, isConfirmed }] as const)
  return {
    ...page,
    stretches,
    anchors,
    origin:
      sourceHash === null
        ? null
        : { href: dialogueHref(params.commune, dialogueId, '/ke-hoach/tep-goc'), hash: sourceHash },
    unsure: page.mayEdit ? unsureOf(sourceText, evidence, page.questions) : [],
    // Once it is issued nobody asks any more how sure the reading was.
    sureness: page.mayEdit ? Object.fromEntries(sureness) : {},
    factCount: evidence.filter(({ path }) => isShown(path)).length,
    findings: page.findings.map((finding) => ({
      ...finding,
      href:
        finding.taskId && dialogueHref(params.commune, dialogueId, `?viec=${finding.taskId}#viec-${finding.taskId}`),
      // What has its control on this page is mended here.
      lookHref: ownFields[finding.field ?? ''] ?? composeHref(params.commune, dialogueId, finding),
    })),
    // The years of this plan's own days: what is found on them is unsure.
    holidays: { ...holidays, alarms: holidays.alarms.filter(({ year }) => ownYears.has(year)) },
    hasSource: sourceText.trim() !== '',
    hrefs: {
      move: page.mayMove ? dialogueHref(params.commune, dialogueId, '/ke-hoach/doi-ngay') : null,
      amend:
        page.mayAmend || (page.hasAmendment && page.maySeeAmendment)
          ? dialogueHref(params.commune, dialogueId, '/ke-hoach/dieu-chinh')
          : null,
      versions: dialogueHref(params.commune, dialogueId, '/ke-hoach/phien-ban'),
    },
    isTemplateKept: url.searchParams.has('da-luu-mau'),
    mayKeep: can(locals.actor, 'plan.edit'),
    composeHref: dialogueHref(params.commune, dialogueId, '/ke-hoach/soan/thoi-gian'),
    isPictureShown: sourceText.trim() === '' || url.searchParams.get('xem') === 'ban-in',
    picture: page.mayEdit
      ? {
          pictureHref: dialogueHref(params.commune, dialogueId, `/ke-hoach/ban-in.svg?ban=${page.version}`),
          pdfHref: dialogueHref(params.commune, dialogueId, '/ke-hoach/ban-in.pdf'),
        }
      : null,
    done: mendDone(url.searchParams),
    paper: papers.findLast(({ kind }) => kind === 'plan') ?? null,
    importHref: can(locals.actor, 'plan.import') ? dialogueHref(params.commune, dialogueId, '/ke-hoach/doc-lai') : null,
  }
}

const ownFields: Record<string, string> = { eventDate: '#edit-eventDate', venue: '#edit-venue', chair: '#edit-chair' }

function yearIn(day: string | null): number | null {
  return day === null ? null : yearOf(day)
}

interface Typed {
  fact?: TypedFact
  quotas?: TypedQuota[]
  override?: TypedOverride
}

const acts = findingActs('/ke-hoach', (override): Typed & Record<string, unknown> => (override ? { override } : {}))

export const actions: Actions = {
  edit: async ({ request, locals, params }) => {
    const fact = readTypedFact(await request.formData())
    const input = factInput(idOrNotFound(params.dialogue), fact) ?? error(404)
    const result = await editPlan(locals.context, locals.actor, input)
    if (isRefused(result)) return refuseForm(result, { fact } as Typed & Record<string, unknown>)
    redirect(303, dialogueHref(params.commune, params.dialogue, '/ke-hoach#chi-tiet'))
  },
  confirm: async ({ request, locals, params }) => {
    const path = String((await request.formData()).get('path') ?? '')
    const dialogueId = idOrNotFound(params.dialogue)
    const result = await confirmReading(locals.context, locals.actor, { dialogueId, path })
    if (isRefused(result)) return refuseForm(result, {} as Typed & Record<string, unknown>)
    redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach#chi-tiet'))
  },
  quotas: async ({ request, locals, params }) => {
    const quotas = readTypedQuotas(await request.formData())
    const result = await editPlan(locals.context, locals.actor, quotaInput(idOrNotFound(params.dialogue), quotas))
    if (isRefused(result)) return refuseForm(result, { quotas } as Typed & Record<string, unknown>)
    redirect(303, dialogueHref(params.commune, params.dialogue, '/ke-hoach#chi-tieu'))
  },
  mend: acts.mend,
  undoMend: acts.undoMend,
  override: acts.override,
  withdrawOverride: acts.withdrawOverride,
  keep: async ({ request, locals, params }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const name = String((await request.formData()).get('templateName') ?? '')
    const result = await keepTemplate(locals.context, locals.actor, { dialogueId, name })
    if (isRefused(result)) return refuseForm(result, {} as Typed & Record<string, unknown>)
    redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach?da-luu-mau'))
  },
  issue: async ({ locals, params }) => {
    const dialogueId = idOrNotFound(params.dialogue)
    const result = await issuePlan(locals.context, locals.actor, { dialogueId }, locals.app.writers)
    if (isRefused(result)) return refuseForm(result, {} as Typed & Record<string, unknown>)
    redirect(303, dialogueHref(params.commune, dialogueId, '/ke-hoach'))
  },
}
