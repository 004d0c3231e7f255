import { beforeAll, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, system, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { readOverview } from '../dialogue/read-overview.ts'
import { printInvitations } from '../invitation/print-invitations.ts'
import { readInvitationFile } from '../invitation/read-invitation-file.ts'
import { requestInvitations } from '../invitation/request-invitations.ts'
import { listPapers } from '../paper/list-papers.ts'
import { readPaperFile } from '../paper/read-paper-file.ts'
import { checkInDelegate } from '../seat/check-in-delegate.ts'
import { nameDelegate } from '../seat/name-delegate.ts'
import { readSeats } from '../seat/read-seats.ts'
import { completeTask } from '../task/complete-task.ts'
import { editPlan } from './edit-plan.ts'
import { importPlan } from './import-plan.ts'
import { issuePlan } from './issue-plan.ts'
import { readPlanPage } from './read-plan-page.ts'
import { accepted, samplePlan } from './sample-dialogue.fixture.ts'

const writers = createDocumentWriters()
const on = (day: string) => Date.parse(`${day}T08:00:00+07:00`)
let commune: TestCommune
beforeAll(async () => {
  commune = await freshCommune()
})

test('a clerk carries the sample plan from its text to the door of the hall', async () => {
  const { clerk, women, chairman, secretary } = commune.actors
  const may = commune.context(on('2023-05-22'))

  const { dialogueId, slug } = accepted(await importPlan(may, clerk, { text: samplePlan, fileName: 'ke-hoach.txt' }))
  expect(slug).toBe('dong-khe-2023')
  for (const question of accepted(await readPlanPage(may, clerk, { dialogueId })).questions) {
    const answers = { startTime: { startTime: question.suggestions[0] }, secretary: { secretary: 'Lê Thị Thu' } }
    const answer = question.field in answers ? answers[question.field as keyof typeof answers] : {}
    accepted(await editPlan(may, clerk, { dialogueId, ...answer }))
  }
  expect(accepted(await readPlanPage(may, clerk, { dialogueId })).missing).toEqual([])

  const issued = accepted(await issuePlan(may, chairman, { dialogueId }, writers))
  expect(issued.notation).toBe('01/KH-UBND')
  const file = accepted(await readPaperFile(may, publicActor, { paperId: issued.paperId, format: 'pdf' }))
  const plan = await pdfText(file.bytes)
  expect(plan).toContain('01/KH-UBND')
  expect(plan).toContain('07 giờ 30')
  expect(plan).toContain('Hội Phụ nữ')

  const june = commune.context(on('2023-06-10'))
  const { quotas } = accepted(await readSeats(june, women, { dialogueId }))
  const own = quotas.filter(({ mayName }) => mayName)
  expect(own.map(({ organization, seats }) => [organization, seats])).toEqual([['Hội Phụ nữ', 20]])
  for (const name of ['Nguyễn Thị Huệ', 'Trần Thị Nhạn', 'Đỗ Thị Ước']) {
    accepted(await nameDelegate(june, women, { quotaId: own[0]?.id ?? '', name, honorific: 'Bà' }))
  }

  const queue: string[] = []
  const { workId } = accepted(
    await requestInvitations(june, clerk, { dialogueId }, async (_, work) => void queue.push(work.workId)),
  )
  expect(queue).toEqual([workId])
  accepted(await printInvitations(june, system(commune), { workId }, writers))
  const printed = accepted(await readInvitationFile(june, clerk, { workId, format: 'pdf' }))
  const invitations = await pdfText(printed.bytes)
  expect(invitations).toContain('01/GM-UBND')
  for (const name of ['Bà Nguyễn Thị Huệ', 'Bà Trần Thị Nhạn', 'Bà Đỗ Thị Ước']) expect(invitations).toContain(name)

  const { tasks } = accepted(await readOverview(june, clerk, { dialogueId }))
  const notice = tasks.find(({ rule }) => rule === 'DLG-NOTICE')
  accepted(
    await completeTask(june, clerk, { taskId: notice?.id ?? '', doneOn: '2023-06-09', note: 'Loa truyền thanh' }),
  )

  const day = commune.context(on('2023-06-19'))
  const delegate = accepted(await readSeats(day, secretary, { dialogueId })).quotas[2]?.delegates[0]
  accepted(await checkInDelegate(day, secretary, { seatId: delegate?.seatId ?? '' }))
  const overview = accepted(await readOverview(day, chairman, { dialogueId }))
  expect(overview.blockers.map(({ kind }) => kind)).not.toContain('notice-not-recorded')
  expect(overview.steps.map(({ key, state }) => `${key} ${state}`)).toEqual([
    'issue-plan done',
    'collect current',
    'invite done',
    'meet ahead',
    'conclude ahead',
  ])
  const papers = accepted(await listPapers(day, clerk, { dialogueId })).papers
  expect(papers.map(({ notation }) => notation)).toEqual(['01/KH-UBND', '01/GM-UBND'])
})

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join('\n').replace(/\s+/g, ' ')
}
