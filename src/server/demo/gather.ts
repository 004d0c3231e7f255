import { addDays, compareDays, legalDay } from '#domain/calendar/iso-date.ts'
import { newId } from '../ids.ts'
import { approveAnswer } from '../usecases/answer/approve-answer.ts'
import { draftAnswer } from '../usecases/answer/draft-answer.ts'
import { submitAnswer } from '../usecases/answer/submit-answer.ts'
import { createCollectorLink } from '../usecases/link/create-collector-link.ts'
import { openLink } from '../usecases/link/find-link.ts'
import { approveSummary } from '../usecases/matter/approve-summary.ts'
import { groupOpinions } from '../usecases/matter/group-opinions.ts'
import { routeMatter } from '../usecases/matter/route-matter.ts'
import { collectOpinions } from '../usecases/opinion/collect-opinions.ts'
import { enterOpinions } from '../usecases/opinion/enter-opinions.ts'
import { moveOpinion } from '../usecases/opinion/move-opinion.ts'
import { submitOpinion } from '../usecases/opinion/submit-opinion.ts'
import { registerSpeaker } from '../usecases/speaker/register-speaker.ts'
import { publicActor } from '#domain/permission/actor.ts'
import { users } from './cast.ts'
import type { Prepared } from './prepare.ts'
import type { Script, ScriptMatter, ScriptOpinion } from './script.ts'
import { moment, must, type Stage } from './stage.ts'

export interface Gathered {
  /** Matter ids by the script's keys. */
  matters: Record<string, string>
  /** A tracking code of each matter that somebody asked about on the web. */
  codes: Record<string, string>
}

interface Received {
  opinion: ScriptOpinion
  number: number
  code: string
}

/** Opinions come in by the public form, across the counter and by the village head's link; the office groups them. */
export async function gatherOpinions(
  stage: Stage,
  script: Script,
  { dialogueId, slug }: Prepared,
  sheetCodes: Map<string, string[]> = new Map(),
): Promise<Gathered> {
  const villages = await villageIds(stage, dialogueId)
  const inOrder = script.opinions.toSorted((a, b) => b.before - a.before)
  const received: Received[] = []
  for (const [index, opinion] of inOrder.entries()) {
    const villageId = villages[opinion.village] ?? villages[0] ?? null
    const clock = `${String(8 + (index % 8)).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}`
    const sheetCode = opinion.channel === 'office' ? sheetCodes.get(villageId ?? '')?.shift() : undefined
    received.push({ opinion, ...(await handIn(stage, { dialogueId, slug }, { opinion, villageId, clock, sheetCode })) })
  }
  const ids = await opinionIds(stage, dialogueId)
  const matters: Record<string, string> = {}
  for (const matter of script.matters) {
    const own = received.filter(({ opinion }) => opinion.matter === matter.key)
    if (own.length > 0)
      matters[matter.key] = await makeMatter(
        stage,
        script,
        dialogueId,
        matter,
        own.map(({ number }) => ids.get(number) ?? ''),
      )
  }
  const codes = Object.fromEntries(received.map(({ opinion, code }) => [opinion.matter ?? '', code]))
  return { matters, codes }
}

async function handIn(
  stage: Stage,
  { dialogueId, slug }: Prepared,
  {
    opinion,
    villageId,
    clock,
    sheetCode,
  }: { opinion: ScriptOpinion; villageId: string | null; clock: string; sheetCode: string | undefined },
): Promise<{ number: number; code: string }> {
  const context = stage.contextAt(moment(stage, -opinion.before, clock))
  const formKey = newId()
  if (opinion.channel === 'web') {
    const choice = opinion.name ? ('office-only' as const) : ('anonymous' as const)
    const form = {
      dialogueSlug: slug,
      text: opinion.text,
      villageId,
      senderChoice: choice,
      name: opinion.name,
      formKey,
    }
    return must(await submitOpinion(context, publicActor, form))
  }
  if (opinion.channel === 'office' || !villageId) {
    const { name, address, wantsLetter } = opinion
    const sheet = { dialogueId, texts: [opinion.text], villageId, name, address, wantsLetter, formKey, sheetCode }
    const { code, numbers } = must(await enterOpinions(context, stage.actors.clerk, sheet))
    return { code, number: numbers[0] ?? 0 }
  }
  const holder = users.villageHead.name
  const { token } = must(await createCollectorLink(context, stage.actors.clerk, { dialogueId, villageId, holder }))
  const collector = must(await openLink(context, token))
  const sheet = { dialogueId, villageId, opinions: [{ text: opinion.text, name: opinion.name }], formKey }
  const { receipts } = must(await collectOpinions(context, collector, sheet))
  const receipt = receipts[0]
  if (!receipt) throw new Error('no receipt for a collected opinion')
  return receipt
}

async function makeMatter(
  stage: Stage,
  script: Script,
  dialogueId: string,
  matter: ScriptMatter,
  opinionIds: string[],
): Promise<string> {
  const context = stage.contextAt(moment(stage, -script.schedule.grouped, '17:00'))
  const { clerk } = stage.actors
  const topicId = stage.topicId(matter.topic)
  const { title } = matter
  const { matterId } = must(await groupOpinions(context, clerk, { dialogueId, opinionIds, title, topicId }))
  const officeId = stage.officeOf(matter.field).id
  const answerDueOn = laterOf(addDays(stage.day, -2), legalDay(context.now))
  must(await routeMatter(context, clerk, { matterId, officeId, answerDueOn }))
  must(await approveSummary(context, clerk, { matterId, title }))
  return matterId
}

function laterOf(one: string, other: string): string {
  return compareDays(one, other) > 0 ? one : other
}

/** Officials draft, the chairman approves; `approve` leaves some on their way. */
export async function prepareAnswers(
  stage: Stage,
  script: Script,
  gathered: Gathered,
  approve: (key: string) => 'approved' | 'submitted' | 'draft' | null,
) {
  const context = stage.contextAt(moment(stage, -script.schedule.answered, '18:00'))
  const { clerk, chairman } = stage.actors
  for (const { key, answer } of script.matters) {
    const matterId = gathered.matters[key]
    const state = approve(key)
    if (!answer || !matterId || !state) continue
    must(await draftAnswer(context, clerk, { matterId, ...answer }))
    if (state !== 'draft') must(await submitAnswer(context, clerk, { matterId }))
    if (state === 'approved') must(await approveAnswer(context, chairman, { matterId }))
  }
}

export async function registerSpeakers(stage: Stage, script: Script, { dialogueId }: Prepared, gathered: Gathered) {
  const context = stage.contextAt(moment(stage, -script.schedule.speakers, '18:30'))
  for (const { key, speaker } of script.matters) {
    if (!speaker) continue
    const { honorific, name, group } = speaker
    const matterId = gathered.matters[key] ?? null
    must(await registerSpeaker(context, stage.actors.secretary, { dialogueId, honorific, name, group, matterId }))
  }
}

/** A wish to have a decision reviewed is a complaint: it leaves for its own procedure (Luật Khiếu nại). */
export async function moveComplaints(stage: Stage, script: Script, { dialogueId }: Prepared) {
  const context = stage.contextAt(moment(stage, -script.schedule.grouped, '17:30'))
  const texts = script.opinions.filter(({ matter }) => matter === null).map(({ text }) => text)
  const rows = await context.transact((tx) =>
    tx.selectFrom('opinion').select(['id', 'text']).where('dialogue_id', '=', dialogueId).execute(),
  )
  for (const { id, text } of rows) {
    if (texts.includes(text))
      must(await moveOpinion(context, stage.actors.clerk, { opinionId: id, reason: 'complaint' }))
  }
}

async function villageIds(stage: Stage, dialogueId: string): Promise<string[]> {
  const rows = await stage
    .contextAt(moment(stage, 0, '00:00'))
    .transact((tx) =>
      tx.selectFrom('dialogue_village').select('village_id').where('dialogue_id', '=', dialogueId).execute(),
    )
  return rows.map((row) => row.village_id)
}

async function opinionIds(stage: Stage, dialogueId: string): Promise<Map<number, string>> {
  const rows = await stage
    .contextAt(moment(stage, 0, '00:00'))
    .transact((tx) => tx.selectFrom('opinion').select(['id', 'number']).where('dialogue_id', '=', dialogueId).execute())
  return new Map(rows.map(({ id, number }) => [number, id]))
}
