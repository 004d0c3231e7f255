import { beforeAll, expect, test } from 'vitest'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { openPdf } from '../../documents/open-papers.fixture.ts'
import { listTasks } from '../../store/tasks.ts'
import { drawPlan } from './draw-plan.ts'
import { editPlanPart, type EditPlanPartInput } from './edit-plan-part.ts'
import { readChangesSince, readPlanDraft } from './read-plan-draft.ts'
import { accepted, importSample, may22 } from './sample-dialogue.fixture.ts'

let commune: TestCommune
beforeAll(async () => {
  commune = await freshCommune()
})
const context = () => commune.context(may22)
const edit = (dialogueId: string, base: number, parts: EditPlanPartInput['parts'], actor = commune.actors.clerk) =>
  editPlanPart(context(), actor, { dialogueId, base, parts })
const draft = async (dialogueId: string) =>
  accepted(await readPlanDraft(context(), commune.actors.clerk, { dialogueId }))

test('one page writes its part, several sittings too, and the paper shows them', async () => {
  const { dialogueId } = await importSample(commune)
  const sitting = { venue: 'Nhà văn hóa thôn Đông Khê', units: [{ unit: 'Đông Khê', count: 40 }] }
  const sittings = [
    { date: '2023-06-21', time: '13:30', ...sitting },
    { date: '2023-06-20', time: '07:30', ...sitting },
  ]
  expect(await edit(dialogueId, 1, { sittings, purposes: ['Nghe bà con nói'] })).toEqual({
    version: 2,
    isChanged: true,
  })
  const { plan, dialogue } = await draft(dialogueId)
  expect(plan).toMatchObject({ eventDates: ['2023-06-20', '2023-06-21'], venue: sitting.venue, eventStartTime: null })
  expect(plan.sessions.map(({ date }) => date)).toEqual(['2023-06-20', '2023-06-21'])
  expect(dialogue).toMatchObject({ heldOn: '2023-06-20', startsAt: '07:30' })
  const drawn = accepted(
    await drawPlan(context(), commune.actors.clerk, { dialogueId, format: 'pdf' }, createDocumentWriters()),
  )
  const text = (await openPdf(drawn.bytes)).pages.join(' ')
  for (const words of ['DỰ THẢO', 'Nghe bà con nói', '21/6/2023']) expect(text).toContain(words)
})

test('a deadline counted from the dialogue moves with it', async () => {
  const { dialogueId } = await importSample(commune)
  const deadline = {
    what: 'gửi giấy mời',
    responsible: 'Văn phòng',
    relation: 'until',
    due: '',
    relative: 'event-3d',
  } as const
  accepted(await edit(dialogueId, 1, { deadlines: [deadline] }))
  expect((await draft(dialogueId)).plan.deadlines).toMatchObject([{ due: '2023-06-16', relative: 'event-3d' }])
  const sittings = [{ date: '2023-07-10', time: '07:30', venue: 'x', units: [] }]
  accepted(await edit(dialogueId, 2, { sittings }))
  expect((await draft(dialogueId)).plan.deadlines).toMatchObject([{ due: '2023-07-07', relative: 'event-3d' }])
  const tasks = await context().transact((tx) => listTasks(tx, dialogueId))
  expect(tasks.find(({ what }) => what === 'gửi giấy mời')).toMatchObject({ due_on: '2023-07-07', rule: 'DLG-INVITE' })
})

test.each<[EditPlanPartInput['parts'], string]>([
  [{ quotas: [{ organization: 'Hội CCB', count: -1 }] }, 'quotas.0.count'],
  [{ deadlines: [{ what: 'x', responsible: '', relation: 'until', due: '' }] }, 'deadlines.0.due'],
  [{ sittings: [{ date: '2023-02-30', time: '', venue: '', units: [] }] }, 'sittings.0.date'],
  [{ topics: ['a', ' '] }, 'topics.1'],
])('refuses %o at its field', async (parts, field) => {
  const { dialogueId } = await importSample(commune)
  expect(await edit(dialogueId, 1, parts)).toMatchObject({ refused: 'invalid-input', field })
})

test('who was slower is told what the other did, and it is not for an official', async () => {
  const { dialogueId } = await importSample(commune)
  accepted(await edit(dialogueId, 1, { chair: 'Phó Chủ tịch' }))
  expect(await edit(dialogueId, 1, { chair: 'Bí thư Đảng ủy' })).toMatchObject({ refused: 'plan-changed' })
  const since = accepted(await readChangesSince(context(), commune.actors.clerk, { dialogueId, base: 1 }))
  expect(since).toMatchObject({
    version: 2,
    who: commune.actors.clerk.name,
    differences: [{ path: 'chair', to: 'Phó Chủ tịch' }],
  })
  accepted(await edit(dialogueId, since.version, { chair: 'Bí thư Đảng ủy' }))
  expect(await edit(dialogueId, 1, { chair: 'x' }, commune.actors.women)).toEqual({ refused: 'not-found' })
})
