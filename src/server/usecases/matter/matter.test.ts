import { beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '#server/usecases/commune/found-units.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { findMatter } from '../../store/matters.ts'
import { findOpinion } from '../../store/opinions.ts'
import { approveAnswer } from '../answer/approve-answer.ts'
import { draftAnswer } from '../answer/draft-answer.ts'
import { returnAnswer } from '../answer/return-answer.ts'
import { submitAnswer } from '../answer/submit-answer.ts'
import { done, moveTo, openDialogue, say, type OpenDialogue } from '../opinion/open-dialogue.fixture.ts'
import { suggestForOpinion } from '../opinion/suggest-for-opinion.ts'
import { approveSummary } from './approve-summary.ts'
import { groupOpinions } from './group-opinions.ts'
import { listMatters } from './list-matters.ts'
import { readMatter } from './read-matter.ts'
import { renameMatter } from './rename-matter.ts'
import { routeMatter } from './route-matter.ts'
import { ungroupOpinion } from './ungroup-opinion.ts'

let here: TestCommune
let dialogue: OpenDialogue
let village: string

beforeAll(async () => {
  here = await freshCommune()
  dialogue = await openDialogue(here.context(), here)
  village = idOf(here.villages, 'dong-khe')
})

const group = (opinionIds: string[], more: { matterId?: string; title?: string; topicId?: string | null }) =>
  groupOpinions(here.context(), here.actors.clerk, { dialogueId: dialogue.dialogueId, opinionIds, ...more })
const matter = (id: string) => here.context().transact((tx) => findMatter(tx, id))
const opinion = (id: string) => here.context().transact((tx) => findOpinion(tx, id))
const said = async (text: string) => (await say(here.context(), dialogue, text, village)).id
async function newMatter(title: string, topic = 5) {
  const opinionId = await said(title)
  const topicId = here.topics[topic] ?? null
  return { opinionId, ...done(await group([opinionId], { title, topicId })) }
}
async function routed(title: string, office = 'kinh-te', topic = 5) {
  const made = await newMatter(title, topic)
  const way = { matterId: made.matterId, officeId: idOf(here.offices, office), answerDueOn: '2026-12-10' }
  done(await routeMatter(here.context(), here.actors.clerk, way))
  return made
}

describe('grouping', () => {
  test('joins opinions in a matter with a number of its own, and changes no term', async () => {
    const ids = [await said('Cầu máng nứt'), await said('cau mang hong')]
    const first = done(await group(ids, { title: 'Cầu máng N36 nứt', topicId: here.topics[5] ?? null }))
    const second = await newMatter('Việc khác')
    expect(second.number).toBe(first.number + 1)
    expect(first.suggestedOfficeId).toBe(idOf(here.offices, 'kinh-te'))
    for (const id of ids) expect(await opinion(id)).toMatchObject({ matter_id: first.matterId, term: 'open' })
    expect(await matter(first.matterId)).toMatchObject({ opinions: 2, villages: 1, is_summary_approved: false })
  })

  test('gives each matter its own number when two people group at once', async () => {
    const ids = await Promise.all(['một', 'hai', 'ba', 'bốn'].map((text) => said(text)))
    const made = await Promise.all(ids.map((id) => group([id], { title: 'Cùng lúc' })))
    expect(new Set(made.map((one) => done(one).number)).size).toBe(4)
  })

  test('an opinion that joins a routed matter goes to its office with its date', async () => {
    const { matterId } = await routed('Kênh tưới sạt lở')
    const late = await said('Kênh lở thêm')
    done(await group([late], { matterId }))
    expect(await opinion(late)).toMatchObject({ office_id: idOf(here.offices, 'kinh-te'), due_on: '2026-12-10' })
  })

  test('taken out again it is the reception office’s, and an empty matter is gone', async () => {
    const { matterId, opinionId } = await routed('Nhầm nhóm')
    expect(done(await ungroupOpinion(here.context(), here.actors.clerk, { opinionId })).isMatterGone).toBe(true)
    expect(await matter(matterId)).toBeUndefined()
    expect(await opinion(opinionId)).toMatchObject({
      matter_id: null,
      office_id: idOf(here.offices, 'van-phong'),
      due_on: '2026-12-20',
    })
  })

  test('a matter that somebody works on stays when its opinions leave', async () => {
    const { matterId, opinionId } = await routed('Có người đang soạn')
    done(await draftAnswer(here.context(), here.actors.clerk, { matterId, body: 'Đang xem' }))
    expect(done(await ungroupOpinion(here.context(), here.actors.clerk, { opinionId })).isMatterGone).toBe(false)
    expect(await matter(matterId)).toMatchObject({ opinions: 0 })
  })

  test('needs a title or a matter, opinions of this dialogue, and one who may', async () => {
    const id = await said('Chưa có tên')
    expect(await group([id], { title: ' ' })).toMatchObject({ refused: 'invalid-input', field: 'title' })
    const other = await openDialogue(here.context(), here, 'noi-khac')
    const foreign = await say(here.context(), other, 'Của nơi khác')
    expect(await group([foreign.id], { title: 'Nhầm' })).toEqual({ refused: 'not-found' })
    const input = { dialogueId: dialogue.dialogueId, opinionIds: [id], title: 'x' }
    expect(await groupOpinions(here.context(), here.actors.economist, input)).toEqual({ refused: 'not-found' })
  })

  test('makes no new matter once the session is open: the log would not know it', async () => {
    const other = await openDialogue(here.context(), here, 'dang-hop')
    const { id } = await say(here.context(), other, 'Đến muộn')
    await moveTo(here.context(), other, 'in-session')
    const input = { dialogueId: other.dialogueId, opinionIds: [id], title: 'Muộn' }
    expect(await groupOpinions(here.context(), here.actors.clerk, input)).toEqual({ refused: 'wrong-state' })
  })
})

describe('the summary', () => {
  test('is public only as it was looked at, and new words are approved anew', async () => {
    const { matterId } = await newMatter('Rác ở mương')
    const approve = (title: string) => approveSummary(here.context(), here.actors.clerk, { matterId, title })
    expect(await approve('Rác')).toEqual({ refused: 'wrong-state', field: 'title' })
    done(await approve('Rác ở mương'))
    expect(await matter(matterId)).toMatchObject({ is_summary_approved: true })
    done(await renameMatter(here.context(), here.actors.clerk, { matterId, title: 'Rác ở mương cuối thôn' }))
    expect(await matter(matterId)).toMatchObject({ title: 'Rác ở mương cuối thôn', is_summary_approved: false })
  })
})

describe('routing', () => {
  test('gives office and date to the open opinions', async () => {
    const { opinionId, matterId } = await routed('Trạm bơm hỏng')
    expect(await opinion(opinionId)).toMatchObject({ office_id: idOf(here.offices, 'kinh-te'), due_on: '2026-12-10' })
    expect(await matter(matterId)).toMatchObject({ office: 'Phòng Kinh tế', answer_due_on: '2026-12-10' })
  })

  test('goes to an office of today and to a day that is to come', async () => {
    const { matterId } = await newMatter('Chưa chuyển')
    const route = (change: object) =>
      routeMatter(here.context(), here.actors.clerk, {
        matterId,
        officeId: idOf(here.offices, 'kinh-te'),
        answerDueOn: '2026-12-01',
        ...change,
      })
    expect(await route({ answerDueOn: '2026-11-23' })).toMatchObject({ refused: 'date-in-past' })
    const wrong = { refused: 'invalid-input', field: 'officeId' }
    expect(await route({ officeId: idOf(here.offices, 'dia-chinh') })).toMatchObject(wrong)
    expect(await route({ officeId: village })).toMatchObject(wrong)
    expect(await route({ answerDueOn: 'mai' })).toMatchObject({ refused: 'invalid-input', field: 'answerDueOn' })
  })
})

describe('an answer', () => {
  const draft = (matterId: string, actor = here.actors.economist, body = 'Xã sửa trong quý I.') =>
    draftAnswer(here.context(), actor, { matterId, body, legalBasis: 'Luật Thủy lợi 2017, Điều 36' })

  test('goes from the office to the chairman and back until it is approved', async () => {
    const { matterId } = await routed('Máng nước vỡ')
    const { economist, chairman } = here.actors
    const approve = () => approveAnswer(here.context(), chairman, { matterId })
    done(await draft(matterId, economist))
    expect(await approve()).toEqual({ refused: 'answer-not-submitted' })
    done(await submitAnswer(here.context(), economist, { matterId }))
    done(await returnAnswer(here.context(), chairman, { matterId, note: 'Chưa nói bao giờ xong' }))
    const page = done(await readMatter(here.context(), economist, { matterId }))
    expect(page.answer).toMatchObject({ state: 'returned', note: 'Chưa nói bao giờ xong' })
    done(await draft(matterId, economist, 'Xong trước 30/3.'))
    expect(done(await readMatter(here.context(), economist, { matterId })).answer).toMatchObject({ state: 'returned' })
    done(await submitAnswer(here.context(), economist, { matterId }))
    done(await approve())
    expect(await approve()).toEqual({ refused: 'answer-approved' })
    expect(await draft(matterId, economist)).toEqual({ refused: 'answer-approved' })
    expect(done(await readMatter(here.context(), chairman, { matterId })).answer).toMatchObject({
      state: 'approved',
      body: 'Xong trước 30/3.',
    })
  })

  test('changed after it was handed in is a draft again: nobody approves what was not read', async () => {
    const { matterId } = await routed('Sửa sau khi trình')
    done(await draft(matterId, here.actors.economist))
    done(await submitAnswer(here.context(), here.actors.economist, { matterId }))
    done(await draft(matterId, here.actors.economist, 'Đã sửa'))
    expect(await approveAnswer(here.context(), here.actors.chairman, { matterId })).toEqual({
      refused: 'answer-not-submitted',
    })
  })

  test('is written by the office that has the matter, and approved by the chairman alone', async () => {
    const { matterId } = await routed('Việc của phòng Kinh tế')
    expect(await draft(matterId, here.actors.police)).toEqual({ refused: 'not-found' })
    done(await draft(matterId, here.actors.economist))
    done(await submitAnswer(here.context(), here.actors.economist, { matterId }))
    for (const actor of [here.actors.economist, here.actors.clerk, here.actors.admin]) {
      expect(await approveAnswer(here.context(), actor, { matterId })).toEqual({ refused: 'not-found' })
    }
  })

  test('waits until the matter has an office', async () => {
    const { matterId } = await newMatter('Chưa có phòng nào nhận')
    expect(await draft(matterId, here.actors.clerk)).toEqual({ refused: 'matter-not-routed' })
  })
})

describe('the page of a matter', () => {
  test('marks what its opinions share and offers what may belong to it, with the words that say so', async () => {
    const ids = [
      await said('Cầu máng N36 nứt từ đầu năm, nước không tới đồng Cửa Chùa'),
      await said('de nghi xa sua cau mang n36 cho ba con'),
    ]
    const { matterId } = done(await group(ids, { title: 'Cầu máng N36 nứt, nước không tới đồng Cửa Chùa' }))
    const near = await said('Nước về chậm, đồng cửa chùa cuối kênh không có nước')
    const far = await say(here.context(), dialogue, 'Cầu máng N36 ở thôn tôi cũng nứt', idOf(here.villages, 'cau-dau'))
    await said('Chó thả rông cắn người')
    const page = done(await readMatter(here.context(), here.actors.clerk, { matterId }))
    expect(page.opinions).toHaveLength(2)
    const marked = page.opinions[0]?.marked.filter(({ isShared }) => isShared).map(({ text }) => text)
    expect(marked).toEqual(['Cầu máng N36'])
    expect(page.suggestions.same.map(({ opinionId }) => opinionId)).toContain(near)
    expect(page.suggestions.same.find(({ opinionId }) => opinionId === near)?.sharedWords.join(' ')).toContain(
      'cửa chùa',
    )
    expect(page.suggestions.elsewhere.map(({ opinionId }) => opinionId)).toEqual([far.id])
    const offered = done(await suggestForOpinion(here.context(), here.actors.clerk, { opinionId: near }))
    expect(offered.same[0]?.matter?.id).toBe(matterId)
    expect(await suggestForOpinion(here.context(), here.actors.front, { opinionId: near })).toEqual({
      refused: 'not-found',
    })
  })

  test('shows the supervisor the matter and nobody’s words', async () => {
    const { matterId } = await newMatter('Chuyện kín của một nhà')
    const page = done(await readMatter(here.context(), here.actors.front, { matterId }))
    expect(page.opinions).toEqual([])
    expect(page.may).toEqual({ group: false, route: false, approveSummary: false, draft: false, approve: false })
    expect(await readMatter(here.context(), here.actors.villageHead, { matterId })).toEqual({ refused: 'not-found' })
  })
})

test('the list says what each matter lacks and which are one’s own', async () => {
  const other = await openDialogue(here.context(), here, 'danh-sach')
  const { id } = await say(here.context(), other, 'Mất trộm')
  const input = { dialogueId: other.dialogueId, opinionIds: [id], title: 'Mất trộm', topicId: here.topics[7] ?? null }
  const { matterId } = done(await groupOpinions(here.context(), here.actors.clerk, input))
  const list = async (actor = here.actors.police) =>
    done(await listMatters(here.context(), actor, { dialogueId: other.dialogueId }))
  expect((await list()).counts).toMatchObject({ all: 1, unrouted: 1, unanswered: 1, mine: 0, unapprovedSummaries: 1 })
  done(
    await routeMatter(here.context(), here.actors.clerk, {
      matterId,
      officeId: idOf(here.offices, 'cong-an'),
      answerDueOn: '2026-11-24',
    }),
  )
  expect((await list()).counts).toMatchObject({ unrouted: 0, mine: 1 })
  expect((await list(here.actors.economist)).counts.mine).toBe(0)
  const later = here.context(Date.parse('2026-11-25T08:00:00+07:00'))
  expect(done(await listMatters(later, here.actors.police, { dialogueId: other.dialogueId })).matters[0]).toMatchObject(
    { isAnswerLate: true },
  )
})
