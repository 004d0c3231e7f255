import { addDays } from '#domain/calendar/iso-date.ts'
import type { OutcomeEntry, SessionEventBody } from '#domain/session/events.ts'
import { newId } from '../ids.ts'
import { concludeDialogue } from '../usecases/conclusion/conclude-dialogue.ts'
import { openSession } from '../usecases/session/open-session.ts'
import { runCommand } from '../usecases/session/run-command.ts'
import type { Gathered } from './gather.ts'
import type { Prepared } from './prepare.ts'
import type { Script, ScriptMatter } from './script.ts'
import { moment, must, type Stage } from './stage.ts'

/** The session itself: every act goes through the same door as the chair's keys. */
export async function holdSession(stage: Stage, script: Script, { dialogueId }: Prepared, gathered: Gathered) {
  let now = moment(stage, 0, '07:35')
  const { chairman, secretary } = stage.actors
  const { sessionId } = must(await openSession(stage.contextAt(now), chairman, { dialogueId }))
  const steps = await agendaSteps(stage, sessionId)
  let deviceSeq = 0
  const act = async (body: SessionEventBody, minutes = 0) => {
    now += minutes * 60_000
    const by = body.type === 'note-taken' || body.type === 'answer-given' ? secretary : chairman
    deviceSeq += 1
    const command = { id: newId(), device: 'ban-chu-toa', deviceSeq, basedOn: deviceSeq, occurredAt: now, body }
    // The command's schema leaves out opening, which is not an act of a screen.
    must(await runCommand(stage.contextAt(now), by, sessionId, command as Parameters<typeof runCommand>[3]))
  }
  for (const stepId of steps.slice(0, 3)) await act({ type: 'step-started', stepId }, 8)
  const speakers = await speakerIds(stage, dialogueId)
  for (const matter of script.matters) {
    const matterId = gathered.matters[matter.key]
    if (!matterId || !matter.outcome) continue
    const speakerId = matter.speaker && speakers.get(matter.speaker.name)
    if (speakerId && matter.speaker) {
      const turn = { turnId: newId(), speakerId, limitMs: script.speakersLimitMs, matterId }
      await act({ type: 'turn-started', ...turn }, 1)
      await act({ type: 'turn-ended' }, matter.speaker.minutes)
    }
    await act({ type: 'outcome-recorded', matterId, outcome: outcomeEntry(stage, matter) }, 3)
  }
  for (const stepId of steps.slice(3)) await act({ type: 'step-started', stepId }, 6)
  await act(
    {
      type: 'note-taken',
      text: 'Chủ tọa cảm ơn bà con, giao Văn phòng theo dõi các việc đã hẹn và công khai kết quả.',
    },
    2,
  )
  await act({ type: 'session-closed' }, 1)
  return { sessionId }
}

function outcomeEntry(stage: Stage, { outcome, field }: ScriptMatter): OutcomeEntry {
  if (outcome?.kind === 'answered') return { kind: 'answered', by: outcome.by, text: outcome.text }
  if (outcome?.kind === 'passed-up') return { kind: 'passed-up', addressee: outcome.addressee, text: outcome.text }
  if (outcome?.kind !== 'promised') throw new Error('a matter of the story has no outcome')
  const office = stage.officeOf(field)
  return {
    kind: 'promised',
    promise: outcome.promise,
    officeId: office.id,
    office: office.name,
    executor: outcome.executor ?? null,
    dueOn: addDays(stage.day, outcome.due),
    what: outcome.what,
  }
}

export async function conclude(stage: Stage, { dialogueId }: Prepared, after: number) {
  const context = stage.contextAt(moment(stage, after, '09:00'))
  return must(await concludeDialogue(context, stage.actors.chairman, { dialogueId }, stage.writers))
}

async function agendaSteps(stage: Stage, sessionId: string): Promise<string[]> {
  const row = await stage
    .contextAt(moment(stage, 0, '08:00'))
    .transact((tx) =>
      tx.selectFrom('session_event').select('payload').where('session_id', '=', sessionId).executeTakeFirstOrThrow(),
    )
  const { setup } = row.payload as { setup: { steps: { id: string }[] } }
  return setup.steps.map(({ id }) => id)
}

async function speakerIds(stage: Stage, dialogueId: string): Promise<Map<string, string>> {
  const rows = await stage
    .contextAt(moment(stage, 0, '08:00'))
    .transact((tx) => tx.selectFrom('speaker').select(['id', 'name']).where('dialogue_id', '=', dialogueId).execute())
  return new Map(rows.map(({ id, name }) => [name, id]))
}
