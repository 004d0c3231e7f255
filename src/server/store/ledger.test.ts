import fc from 'fast-check'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { imbalance } from '#domain/ledger/ledger.ts'
import { setAsideReasons, properProcedures } from '#domain/opinion/leaving-reasons.ts'
import { newId } from '#server/ids.ts'
import { freshCommune, type TestCommune } from '../../../tests/setup/fresh-commune.ts'
import { groupOpinions } from '../usecases/matter/group-opinions.ts'
import { routeMatter } from '../usecases/matter/route-matter.ts'
import { ungroupOpinion } from '../usecases/matter/ungroup-opinion.ts'
import { confirmSetAside } from '../usecases/opinion/confirm-set-aside.ts'
import { moveOpinion } from '../usecases/opinion/move-opinion.ts'
import { openDialogue, say, type OpenDialogue } from '../usecases/opinion/open-dialogue.fixture.ts'
import { proposeSetAside } from '../usecases/opinion/propose-set-aside.ts'
import { reopenOpinion } from '../usecases/opinion/reopen-opinion.ts'
import { withdrawOpinion } from '../usecases/opinion/withdraw-opinion.ts'
import { isRefused } from '#domain/refusal.ts'
import { countLedger } from './ledger.ts'

let here: TestCommune
let owner: pg.Client

beforeAll(async () => {
  here = await freshCommune()
  owner = new pg.Client({ connectionString: here.ownerUrl })
  await owner.connect()
  return () => owner.end()
})

const nth = fc.nat(30)
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('say' as const) }) },
  fc.record({
    kind: fc.constant('group' as const),
    some: fc.array(nth, { minLength: 1, maxLength: 4 }),
    into: fc.option(nth),
  }),
  fc.record({ kind: fc.constant('ungroup' as const), which: nth }),
  fc.record({ kind: fc.constant('route' as const), which: nth }),
  fc.record({ kind: fc.constant('move' as const), which: nth, reason: fc.constantFrom(...properProcedures) }),
  fc.record({ kind: fc.constant('withdraw' as const), which: nth }),
  fc.record({ kind: fc.constant('propose' as const), which: nth, reason: fc.constantFrom(...setAsideReasons) }),
  fc.record({
    kind: fc.constant('confirm' as const),
    which: nth,
    decision: fc.constantFrom('confirm' as const, 'decline' as const),
  }),
  fc.record({ kind: fc.constant('reopen' as const), which: nth }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

describe('whatever the office does, in whatever order', () => {
  test('received is the sum of the terms, and every opinion is in it', { timeout: 120_000 }, async () => {
    let done = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
        const dialogue = await openDialogue(here.context(), here, `thu-${newId()}`)
        const opinions: string[] = []
        const matters: string[] = []
        for (const one of acts) {
          const result = await perform(dialogue, opinions, matters, one)
          if (isRefused(result)) refused += 1
          else done += 1
          const ledger = await here.context().transact((tx) => countLedger(tx, dialogue.dialogueId))
          expect(ledger.received).toBe(opinions.length)
          expect(imbalance(ledger)).toBe(0)
        }
      }),
      { numRuns: 15 },
    )
    expect(done).toBeGreaterThan(50)
    expect(refused).toBeGreaterThan(0)
  })
})

async function perform(dialogue: OpenDialogue, opinions: string[], matters: string[], one: Act): Promise<unknown> {
  const context = here.context()
  const { clerk, secretary } = here.actors
  const { dialogueId } = dialogue
  const pick = (list: string[], index: number) => list[index % Math.max(1, list.length)] ?? newId()
  if (one.kind === 'say') {
    const { id } = await say(context, dialogue, `ý kiến ${opinions.length}`)
    return opinions.push(id)
  }
  if (one.kind === 'group') {
    const opinionIds = one.some.map((index) => pick(opinions, index))
    const target = one.into === null ? { title: 'Một việc' } : { matterId: pick(matters, one.into) }
    const grouped = await groupOpinions(context, secretary, { dialogueId, opinionIds, ...target })
    if (!isRefused(grouped)) matters.push(grouped.matterId)
    return grouped
  }
  if (one.kind === 'route') {
    const officeId = here.offices['kinh-te'] ?? ''
    return routeMatter(context, clerk, { matterId: pick(matters, one.which), officeId, answerDueOn: '2026-12-01' })
  }
  const opinionId = pick(opinions, one.which)
  if (one.kind === 'ungroup') return ungroupOpinion(context, clerk, { opinionId })
  if (one.kind === 'move') return moveOpinion(context, clerk, { opinionId, reason: one.reason })
  if (one.kind === 'withdraw') return withdrawOpinion(context, clerk, { opinionId, reason: 'xin rút' })
  if (one.kind === 'propose') return proposeSetAside(context, clerk, { opinionId, reason: one.reason })
  if (one.kind === 'confirm') return confirmSetAside(context, secretary, { opinionId, decision: one.decision })
  return reopenOpinion(context, clerk, { opinionId })
}

test('two people who decide about one opinion at once do not both decide', async () => {
  const dialogue = await openDialogue(here.context(), here, 'cung-luc')
  const { id: opinionId } = await say(here.context(), dialogue, 'Hai người cùng chuyển')
  const results = await Promise.all([
    moveOpinion(here.context(), here.actors.clerk, { opinionId, reason: 'complaint' }),
    withdrawOpinion(here.context(), here.actors.clerk, { opinionId, reason: 'xin rút' }),
    moveOpinion(here.context(), here.actors.chairman, { opinionId, reason: 'other-agency', agency: 'Điện lực' }),
  ])
  expect(results.filter((result) => !isRefused(result))).toHaveLength(1)
})

describe('the database itself', () => {
  const inCommune = async (statement: string) => {
    await owner.query('begin')
    try {
      await owner.query(`select set_config('app.commune', $1, true)`, [here.commune.id])
      return await owner.query(statement)
    } finally {
      await owner.query('rollback')
    }
  }

  test.each([
    [`update opinion set text = 'khác'`],
    [`update opinion set number = number + 1000`],
    ['delete from opinion'],
    ['truncate opinion cascade'],
    ['delete from ledger_entry'],
    ['truncate ledger_entry cascade'],
    [`update audit_event set actor = 'ai khác'`],
    ['delete from audit_event'],
  ])('refuses the owner too: %s', async (statement) => {
    const dialogue = await openDialogue(here.context(), here, `giu-${newId()}`)
    await say(here.context(), dialogue, 'Giữ nguyên lời này')
    await expect(inCommune(statement)).rejects.toThrow(/refused|denied|row-level security/)
    const kept = await here
      .context()
      .transact((tx) =>
        tx.selectFrom('opinion').select('text').where('dialogue_id', '=', dialogue.dialogueId).execute(),
      )
    expect(kept).toEqual([{ text: 'Giữ nguyên lời này' }])
  })

  test.each([
    [`update ledger_entry set office_id = null where term = 'open'`, 'open_has_owner_and_due'],
    [`update ledger_entry set due_on = null where term = 'open'`, 'open_has_owner_and_due'],
    [`update ledger_entry set term = 'answered', matter_id = null`, 'outcome_has_matter'],
    [`update ledger_entry set term = 'moved', reason = ''`, 'leaving_has_reason'],
    [
      `update ledger_entry set term = 'set-aside', reason = 'spam', proposed_by = 'một người', confirmed_by = 'một người'`,
      'set_aside_by_two',
    ],
  ])('refuses a ledger that cannot be: %s', async (statement, rule) => {
    const dialogue = await openDialogue(here.context(), here, `so-${newId()}`)
    await say(here.context(), dialogue, 'Vào sổ')
    await expect(inCommune(statement)).rejects.toThrow(rule)
  })

  test('refuses an opinion that is not in the ledger', async () => {
    const dialogue = await openDialogue(here.context(), here, 'ngoai-so')
    const { id } = await say(here.context(), dialogue, 'Trong sổ')
    const stray = here.context().transact(async (tx) => {
      const kept = await tx.selectFrom('opinion').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      await tx
        .insertInto('opinion')
        .values({ ...kept, id: newId(), number: kept.number + 5000 })
        .execute()
    })
    await expect(stray).rejects.toThrow(/opinion_is_in_the_ledger/)
  })
})
