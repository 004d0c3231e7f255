import { beforeAll, describe, expect, test } from 'vitest'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { listQuotas, listSeats } from '../../store/seats.ts'
import { keepTemplate, removeTemplate } from './keep-template.ts'
import { readPlanPage } from './read-plan-page.ts'
import { readPlanVersions } from './read-plan-versions.ts'
import { readStart } from './read-start.ts'
import { accepted, importSample } from './sample-dialogue.fixture.ts'
import { startPlan } from './start-plan.ts'

let commune: TestCommune
beforeAll(async () => {
  commune = await freshCommune()
})
const context = () => commune.context()
const clerk = () => commune.actors.clerk
const start = (from: string, more: object = {}) =>
  startPlan(context(), clerk(), { from, villages: ['Cầu Dâu'], date: '2027-03-18', ...more })
const page = async (dialogueId: string) => accepted(await readPlanPage(context(), clerk(), { dialogueId }))

describe('a plan begins', () => {
  test('from an earlier one: its structure, seats and distances, for another village and year', async () => {
    const { dialogueId: earlier } = await importSample(commune)
    const { dialogues } = accepted(await readStart(context(), clerk()))
    expect(dialogues.find(({ id }) => id === earlier)?.contents).toMatchObject({ seats: 55, steps: 6 })
    const { dialogueId, slug } = accepted(await start(`dialogue:${earlier}`))
    const { plan, dialogue, quotas, sourceText } = await page(dialogueId)
    expect(slug).toBe('cau-dau-2027')
    expect(dialogue).toMatchObject({
      heldOn: '2027-03-18',
      isDateTentative: true,
      title: expect.stringMatching(/Cầu Dâu năm 2027/),
    })
    expect(plan.subject).toContain('thôn Cầu Dâu năm 2027')
    expect(quotas.map(({ seats, named }) => [seats, named])).toEqual([5, 10, 20, 5, 15].map((seats) => [seats, 0]))
    expect(sourceText).toBe('')
    const { versions } = accepted(await readPlanVersions(context(), clerk(), { dialogueId }))
    expect(versions).toMatchObject([{ cause: 'copied', reason: expect.stringContaining('Đông Khê') }])
  })

  test('from the shipped template: nothing blocks it, and what remains is asked', async () => {
    const { dialogueId } = accepted(await start('shipped'))
    const { findings, questions, tasks } = await page(dialogueId)
    expect(findings.filter(({ isBlocking }) => isBlocking)).toEqual([])
    expect(questions.map(({ field }) => field)).toEqual(['startTime', 'venue', 'secretary'])
    expect(tasks.find(({ rule }) => rule === 'DLG-NOTICE')?.dueOn).toBe('2027-03-11')
    const rows = await context().transact(async (tx) => [
      await listQuotas(tx, dialogueId),
      await listSeats(tx, dialogueId),
    ])
    expect(rows[1]?.length).toBe((rows[0]?.length ?? 0) * 10)
  })

  test('from nothing, without a day', async () => {
    const { dialogueId } = accepted(await start('blank', { date: '', villages: ['Cầu Dâu', 'Lâm Thượng'] }))
    const { plan, dialogue } = await page(dialogueId)
    expect(plan).toMatchObject({ topics: [], quotas: [], villages: ['Cầu Dâu', 'Lâm Thượng'] })
    expect(dialogue).toMatchObject({ heldOn: null, villages: [{}, {}] })
  })

  test('from a template that the office kept, until it is removed', async () => {
    const { dialogueId: earlier } = await importSample(commune)
    const { templateId } = accepted(
      await keepTemplate(context(), clerk(), { dialogueId: earlier, name: 'Đối thoại thôn' }),
    )
    const { dialogueId } = accepted(await start(`template:${templateId}`))
    expect((await page(dialogueId)).plan.agendaSteps).toHaveLength(6)
    accepted(await removeTemplate(context(), clerk(), { templateId }))
    expect(await start(`template:${templateId}`)).toEqual({ refused: 'not-found' })
    expect(accepted(await readStart(context(), clerk())).templates).toEqual([])
  })
})

test.each([
  [{ villages: [] }, 'villages'],
  [{ date: '2027-02-30' }, 'date'],
  [{ from: 'dialogue:x' }, 'from'],
  [{ from: `template:${'-'.repeat(36)}` }, 'from'],
])('refuses %o at its field', async (wrong, field) => {
  expect(await start('shipped', wrong)).toMatchObject({ refused: 'invalid-input', field })
})

test('is not for officials, associations or village heads', async () => {
  const input = { from: 'blank', villages: ['Cầu Dâu'], date: '' }
  for (const actor of [commune.actors.women, commune.actors.villageHead]) {
    expect(await startPlan(context(), actor, input)).toEqual({ refused: 'not-found' })
    expect(await readStart(context(), actor)).toEqual({ refused: 'not-found' })
  }
})
