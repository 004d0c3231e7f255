import { addDays } from '#domain/calendar/iso-date.ts'
import { extendCommitment } from '../usecases/commitment/extend-commitment.ts'
import { keepCommitment } from '../usecases/commitment/keep-commitment.ts'
import { recordReply } from '../usecases/escalation/record-reply.ts'
import { recordSent } from '../usecases/escalation/record-sent.ts'
import { evidencePicture } from './evidence-picture.ts'
import type { Gathered } from './gather.ts'
import type { Script } from './script.ts'
import { moment, must, type Stage } from './stage.ts'

/** What happens after the hall, up to `until` days after it: extensions, evidence, what came back from above. */
export async function followUp(stage: Stage, script: Script, gathered: Gathered, until: number) {
  for (const { key, outcome } of script.matters) {
    const matterId = gathered.matters[key]
    if (!matterId || !outcome) continue
    if (outcome.kind === 'promised') await keep(stage, matterId, outcome, until)
    if (outcome.kind === 'passed-up') await passUp(stage, matterId, outcome, until)
  }
}

type Outcome<K extends string> = Extract<NonNullable<Script['matters'][number]['outcome']>, { kind: K }>

async function keep(stage: Stage, matterId: string, { extended, kept }: Outcome<'promised'>, until: number) {
  const at = (days: number) => stage.contextAt(moment(stage, days, '16:30'))
  const { id: commitmentId } = await at(0).transact((tx) =>
    tx.selectFrom('commitment').select('id').where('matter_id', '=', matterId).executeTakeFirstOrThrow(),
  )
  if (extended && extended.on <= until) {
    const dueOn = addDays(stage.day, extended.to)
    const extension = { commitmentId, dueOn, reason: extended.reason }
    must(await extendCommitment(at(extended.on), stage.actors.chairman, extension))
  }
  if (!kept || kept.on > until) return
  const keptOn = addDays(stage.day, kept.on)
  const evidence = kept.evidence ? evidencePicture(kept.evidence) : null
  must(await keepCommitment(at(kept.on), stage.actors.clerk, { commitmentId, keptOn, result: kept.result, evidence }))
}

async function passUp(stage: Stage, matterId: string, { sent, reply }: Outcome<'passed-up'>, until: number) {
  const at = (days: number) => stage.contextAt(moment(stage, days, '10:30'))
  const { id: escalationId } = await at(0).transact((tx) =>
    tx.selectFrom('escalation').select('id').where('matter_id', '=', matterId).executeTakeFirstOrThrow(),
  )
  const { clerk } = stage.actors
  if (sent === undefined || sent > until) return
  must(await recordSent(at(sent), clerk, { escalationId, sentOn: addDays(stage.day, sent) }))
  if (!reply || reply.on > until) return
  const answered = { escalationId, reply: reply.text, repliedOn: addDays(stage.day, reply.on) }
  must(await recordReply(at(reply.on), clerk, answered))
}
