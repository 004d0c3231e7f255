import { beforeAll, describe, expect, test } from 'vitest'
import { isRefused } from '#domain/refusal.ts'
import { imbalance } from '#domain/ledger/ledger.ts'
import { newId } from '#server/ids.ts'
import { morning } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { enterOpinions } from '../opinion/enter-opinions.ts'
import { groupOpinions } from '../matter/group-opinions.ts'
import { setStage, type Hall } from '../session/session-stage.fixture.ts'
import { concludeDialogue } from './conclude-dialogue.ts'
import { readConclusion } from './read-conclusion.ts'

const writers = createDocumentWriters()
let stage: Awaited<ReturnType<typeof setStage>>

beforeAll(async () => {
  stage = await setStage()
})

const later = morning + 3_600_000
const conclude = ({ dialogueId }: { dialogueId: string }, with_ = writers) =>
  concludeDialogue(stage.commune.context(later), stage.commune.actors.chairman, { dialogueId }, with_)

async function answer(hall: Hall, matterId: string) {
  const outcome = { kind: 'answered', by: 'Trần Quang Hưng', text: 'Đã trả lời.' } as const
  await stage.done(hall, { type: 'outcome-recorded', matterId, outcome })
}

async function promise(hall: Hall, matterId: string) {
  const office = { officeId: stage.commune.offices['kinh-te'] ?? '', office: 'Phòng Kinh tế', executor: null }
  const outcome = { kind: 'promised', promise: 'act', dueOn: '2026-12-20', what: 'Thay máng', ...office } as const
  await stage.done(hall, { type: 'outcome-recorded', matterId, outcome })
}

/** Said before the session, and grouped by nobody. */
async function sayUngrouped(dialogueId: string): Promise<string> {
  const sheet = { dialogueId, texts: ['Loa xóm Đình hỏng hai tháng nay.'], villageId: null, formKey: newId() }
  const context = stage.commune.context(morning - 60_000)
  const entered = await enterOpinions(context, stage.commune.actors.clerk, sheet)
  if (isRefused(entered)) throw new Error(entered.refused)
  const number = entered.numbers[0] ?? 0
  const row = await context.transact((tx) =>
    tx.selectFrom('opinion').select('id').where('number', '=', number).executeTakeFirstOrThrow(),
  )
  return row.id
}

describe('the gate', () => {
  test('refuses a dialogue that was never held, and one whose session is open', async () => {
    expect(await conclude(await stage.prepare())).toEqual({ refused: 'session-never-held' })
    expect(await conclude(await stage.openHall())).toEqual({ refused: 'session-open' })
  })

  test('refuses while one matter lacks an outcome, and leaves everything as it was', async () => {
    const hall = await stage.openHall()
    for (const id of hall.matterIds.slice(1)) await answer(hall, id)
    await stage.done(hall, { type: 'session-closed' })
    expect(await conclude(hall)).toEqual({ refused: 'gate-open-matters', detail: { count: 1 } })
    const page = await readConclusion(stage.commune.context(), stage.commune.actors.chairman, hall)
    expect(page).toMatchObject({ dialogue: { state: 'held' }, gate: { withoutOutcome: [{ id: hall.matterIds[0] }] } })
  })

  test('counts an opinion that came before the session and was never grouped; grouped, it shares the outcome', async () => {
    const prepared = await stage.prepare()
    const opinionId = await sayUngrouped(prepared.dialogueId)
    const hall = await stage.open(prepared)
    for (const id of hall.matterIds) await answer(hall, id)
    await stage.done(hall, { type: 'session-closed' })
    expect(await conclude(hall)).toEqual({ refused: 'gate-open-matters', detail: { count: 1 } })
    const { clerk } = stage.commune.actors
    const grouping = { dialogueId: hall.dialogueId, opinionIds: [opinionId], matterId: hall.matterIds[0] ?? '' }
    expect(isRefused(await groupOpinions(stage.commune.context(later), clerk, grouping))).toBe(false)
    expect(isRefused(await conclude(hall))).toBe(false)
    const ledger = await stage.ledgerOfHall(hall)
    expect(ledger).toMatchObject({ received: 11, answered: 11, open: 0 })
  })

  test('is the chairman’s to pass', async () => {
    const hall = await stage.openHall()
    for (const actor of [stage.commune.actors.clerk, stage.commune.actors.secretary]) {
      const tried = concludeDialogue(stage.commune.context(later), actor, hall, writers)
      expect(await tried).toEqual({ refused: 'not-found' })
    }
  })
})

describe('a concluded dialogue', () => {
  test('has its three papers, balances, and keeps outcomes and first dates as they were', async () => {
    const hall = await stage.openHall()
    const [first = '', ...others] = hall.matterIds
    await promise(hall, first)
    for (const id of others) await answer(hall, id)
    await stage.done(hall, { type: 'session-closed' })
    const concluded = await conclude(hall)
    if (isRefused(concluded)) throw new Error(concluded.refused)
    expect(concluded.papers.map(({ kind }) => kind)).toEqual(['minutes', 'conclusion', 'opinion-report'])
    expect(imbalance(await stage.ledgerOfHall(hall))).toBe(0)
    expect(await conclude(hall)).toEqual({ refused: 'already-concluded' })
    const outcome = { kind: 'answered', by: 'x', text: 'khác' } as const
    const late = await stage.run(hall, { type: 'outcome-recorded', matterId: first, outcome })
    expect(late).toEqual({ refused: 'already-concluded' })
    const { transact } = stage.commune.context()
    const move = transact((tx) =>
      tx.updateTable('commitment').set({ first_due_on: '2027-01-01' }).where('matter_id', '=', first).execute(),
    )
    await expect(move).rejects.toThrow(/keeps its first due date/)
    const change = transact((tx) => tx.deleteFrom('outcome').where('matter_id', '=', first).execute())
    await expect(change).rejects.toThrow(/not changed/)
  })

  test('is not half concluded when a paper cannot be written', async () => {
    const hall = await stage.openHall()
    for (const id of hall.matterIds) await answer(hall, id)
    await stage.done(hall, { type: 'session-closed' })
    const broken: typeof writers = {
      ...writers,
      renderPaper: async (kind, model) => {
        if (kind === 'opinion-report') throw new Error('the disk is full')
        return writers.renderPaper(kind, model)
      },
    }
    await expect(conclude(hall, broken)).rejects.toThrow('the disk is full')
    const { transact } = stage.commune.context()
    const papers = await transact((tx) =>
      tx.selectFrom('paper').select('id').where('dialogue_id', '=', hall.dialogueId).execute(),
    )
    expect(papers).toEqual([])
    expect(isRefused(await conclude(hall))).toBe(false)
  })
})
