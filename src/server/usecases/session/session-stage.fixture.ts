import type { Actor } from '#domain/permission/actor.ts'
import { isRefused } from '#domain/refusal.ts'
import { ledgerOf } from '#domain/ledger/ledger.ts'
import type { OutcomeEntry, SessionEvent, SessionEventBody } from '#domain/session/events.ts'
import { newId } from '#server/ids.ts'
import { freshCommune, morning } from '../../../../tests/setup/fresh-commune.ts'
import { openSession } from './open-session.ts'
import { prepareDialogue, type PreparedDialogue } from './prepared-dialogue.fixture.ts'
import { readSession } from './read-session.ts'
import { runCommand } from './run-command.ts'

export interface Hall extends PreparedDialogue {
  sessionId: string
}

/** A commune with as many open halls as a test file wants, and short ways to act in them. */
export async function setStage() {
  const commune = await freshCommune()
  const { chairman } = commune.actors
  let slugs = 0

  const prepare = () => commune.context().transact((tx) => prepareDialogue(tx, commune, `phien-${(slugs += 1)}`))

  const openHall = async () => open(await prepare())

  async function open(prepared: PreparedDialogue): Promise<Hall> {
    const opened = await openSession(commune.context(), chairman, { dialogueId: prepared.dialogueId })
    if (isRefused(opened)) throw new Error(opened.refused)
    return { ...prepared, sessionId: opened.sessionId }
  }

  /** One act a minute after the opening. */
  const run = (hall: Hall, body: SessionEventBody, actor: Actor = chairman) =>
    runCommand(commune.context(morning + 60_000), actor, hall.sessionId, commandOf(body))

  async function done(hall: Hall, body: SessionEventBody, actor?: Actor): Promise<SessionEvent> {
    const result = await run(hall, body, actor)
    if (isRefused(result)) throw new Error(result.refused)
    return result.event
  }

  async function eventsOf(hall: Hall): Promise<SessionEvent[]> {
    const page = await readSession(commune.context(), chairman, hall.sessionId)
    if (isRefused(page)) throw new Error(page.refused)
    return page.events
  }

  /** Received and terms are counted apart, from two tables. */
  const ledgerOfHall = (hall: Hall) =>
    commune.context().transact(async (tx) => {
      const { dialogueId } = hall
      const received = await tx.selectFrom('opinion').select('id').where('dialogue_id', '=', dialogueId).execute()
      const entries = await tx.selectFrom('ledger_entry').select('term').where('dialogue_id', '=', dialogueId).execute()
      return ledgerOf(
        received.length,
        entries.map(({ term }) => ({ term, count: 1 })),
      )
    })

  const outcomeRows = (matterId: string) =>
    commune.context().transact(async (tx) => ({
      outcomes: await tx.selectFrom('outcome').selectAll().where('matter_id', '=', matterId).execute(),
      commitments: await tx.selectFrom('commitment').selectAll().where('matter_id', '=', matterId).execute(),
      escalations: await tx.selectFrom('escalation').selectAll().where('matter_id', '=', matterId).execute(),
    }))

  const promised = (dueOn = '2026-12-08'): OutcomeEntry => ({
    kind: 'promised',
    promise: 'act',
    officeId: commune.offices['kinh-te'] ?? '',
    office: 'Phòng Kinh tế',
    executor: null,
    dueOn,
    what: 'Sửa đèn đường ngõ 4',
  })

  return { commune, prepare, open, openHall, run, done, eventsOf, ledgerOfHall, outcomeRows, promised }
}

/** As a screen would send it; opening is a use case of its own and no command. */
export function commandOf(body: SessionEventBody) {
  if (body.type === 'session-opened') throw new Error('the opening is no command')
  return { id: newId(), device: 'laptop', deviceSeq: 1, basedOn: 1, occurredAt: morning + 60_000, body }
}

export const answered: OutcomeEntry = { kind: 'answered', by: 'Chủ tịch', text: 'Xã đã sửa xong tuần trước.' }
export const passedUp: OutcomeEntry = { kind: 'passed-up', addressee: 'UBND tỉnh Sơn Hải', text: '' }

export const outcomeOf = (matterId: string | undefined, outcome: OutcomeEntry): SessionEventBody => ({
  type: 'outcome-recorded',
  matterId: matterId ?? '',
  outcome,
})

export const note = (text: string): SessionEventBody => ({ type: 'note-taken', text })
