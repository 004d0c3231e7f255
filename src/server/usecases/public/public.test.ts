import { beforeAll, describe, expect, test } from 'vitest'
import { imbalance } from '#domain/ledger/ledger.ts'
import { publicActor } from '#domain/permission/actor.ts'
import { idOf } from '#server/usecases/commune/found-units.ts'
import { newId } from '#server/ids.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { listOpinions } from '../../store/opinions.ts'
import { conclude, endMatters } from '../commitment/concluded.fixture.ts'
import { approveSummary } from '../matter/approve-summary.ts'
import { groupOpinions } from '../matter/group-opinions.ts'
import { collectOpinions } from '../opinion/collect-opinions.ts'
import { enterOpinions } from '../opinion/enter-opinions.ts'
import { moveOpinion } from '../opinion/move-opinion.ts'
import { done, moveTo, openDialogue, type OpenDialogue } from '../opinion/open-dialogue.fixture.ts'
import { submitOpinion } from '../opinion/submit-opinion.ts'
import { withdrawOpinion } from '../opinion/withdraw-opinion.ts'
import { trackSubmission } from '../opinion/track-submission.ts'
import { readCommune } from './read-commune.ts'
import { readDialogue } from './read-dialogue.ts'
import { readLedgerExplained } from './read-ledger-explained.ts'

const secrets = ['TÊN-BÍ-MẬT', '0999-BÍ-MẬT', 'LỜI-BÍ-MẬT', 'LÝ-DO-BÍ-MẬT', 'TIÊU-ĐỀ-CHƯA-DUYỆT']
const [name = '', phone = '', words = '', reason = '', unapproved = ''] = secrets

let here: TestCommune
let dialogue: OpenDialogue
let opinionIds: string[]
let matters: string[]
let code: string

/** Six opinions by three ways: two answered, one promised, one passed up, one moved, one withdrawn. */
beforeAll(async () => {
  here = await freshCommune()
  const context = here.context()
  dialogue = await openDialogue(context, here)
  const { dialogueId, slug } = dialogue
  const villageId = idOf(here.villages, 'dong-khe')
  const { clerk, villageHead } = here.actors
  const form = { dialogueSlug: slug, villageId, senderChoice: 'office-only', name, phone, formKey: newId() } as const
  code = done(await submitOpinion(context, publicActor, { ...form, text: `${words} 1` })).code
  const sheet = { dialogueId, villageId, name, phone, formKey: newId(), texts: [2, 3, 4].map((n) => `${words} ${n}`) }
  done(await enterOpinions(context, clerk, sheet))
  const collected = [5, 6].map((n) => ({ text: `${words} ${n}`, name }))
  done(await collectOpinions(context, villageHead, { dialogueId, villageId, opinions: collected, formKey: newId() }))
  const rows = await context.transact((tx) => listOpinions(tx, { dialogueId }))
  opinionIds = rows.map(({ id }) => id)
  matters = []
  for (const [ids, title] of [
    [opinionIds.slice(0, 2), 'Đường xóm 2 lầy lội'],
    [opinionIds.slice(2, 3), unapproved],
    [opinionIds.slice(3, 4), 'Điện ba pha'],
  ] as const) {
    const { matterId } = done(await groupOpinions(context, clerk, { dialogueId, opinionIds: ids, title }))
    if (title !== unapproved) done(await approveSummary(context, clerk, { matterId, title }))
    matters.push(matterId)
  }
  done(await moveOpinion(context, clerk, { opinionId: opinionIds[4] ?? '', reason: 'denunciation' }))
  done(await withdrawOpinion(context, clerk, { opinionId: opinionIds[5] ?? '', reason }))
})

async function allPublicViews(now: string): Promise<string> {
  const context = here.context(Date.parse(`${now}T09:00:00+07:00`))
  return JSON.stringify([
    done(await readCommune(context, publicActor)),
    done(await readDialogue(context, publicActor, { slug: dialogue.slug })),
    done(await readLedgerExplained(context, publicActor, { slug: dialogue.slug })),
  ])
}
const publicDialogue = async () =>
  done(await readDialogue(here.context(Date.parse('2027-01-12T09:00:00+07:00')), publicActor, { slug: dialogue.slug }))

describe('what anybody may read', () => {
  test('before the session: counts and approved summaries', async () => {
    const page = await publicDialogue()
    expect(page.matters.map(({ summary, opinions, outcome }) => [summary, opinions, outcome])).toEqual([
      ['Đường xóm 2 lầy lội', 2, null],
      ['Điện ba pha', 1, null],
    ])
    expect(page.mattersInPreparation).toBe(1)
    expect(page.ledger).toMatchObject({ received: 6, open: 4, moved: 1, withdrawn: 1 })
    expect(page.takesOpinions).toBe(true)
  })

  test('after the session the sum is the chairman’s own, and the outcomes wait for the conclusion', async () => {
    const [answered = '', promised = '', passedUp = ''] = matters
    await endMatters(here.context(), here, dialogue, {
      answered: [answered],
      promised: [{ matterId: promised, kind: 'act' }],
      passedUp: [passedUp],
    })
    const page = await publicDialogue()
    expect(page.ledger).toMatchObject({ received: 6, answered: 2, promised: 1, passedUp: 1, open: 0 })
    expect(page.matters.every(({ outcome }) => outcome === null)).toBe(true)
    expect([page.promises, page.passedUp]).toEqual([[], []])
    const tracked = done(await trackSubmission(here.context(), publicActor, { code }))
    expect(tracked.opinions[0]).toMatchObject({ term: 'answered', isProvisional: true, outcome: null })
  })

  test('after the conclusion: answers, promises with the late ones first, what was passed up', async () => {
    await conclude(here.context(Date.parse('2026-12-22T09:00:00+07:00')), dialogue)
    const page = await publicDialogue()
    expect(imbalance(page.ledger)).toBe(0)
    expect(page.matters[0]?.outcome).toMatchObject({ kind: 'answered', text: 'Đã trả lời tại hội trường' })
    expect(page.promises).toMatchObject([{ matterTitle: null, standing: { word: 'late', daysLate: 12 }, opinions: 1 }])
    expect(page.passedUp).toMatchObject([{ matterTitle: 'Điện ba pha', addressee: 'Sở Xây dựng' }])
    const commune = done(await readCommune(here.context(Date.parse('2027-01-12T09:00:00+07:00')), publicActor))
    expect(commune.ledger).toEqual(page.ledger)
    expect(commune.overdue.map(({ id }) => id)).toEqual(page.promises.map(({ id }) => id))
    expect(commune.promises).toEqual({ open: 1, late: 1, kept: 0, keptLate: 0 })
    const tracked = done(await trackSubmission(here.context(), publicActor, { code }))
    expect(tracked.opinions[0]).toMatchObject({ isProvisional: false, outcome: { kind: 'answered' } })
  })

  test('never holds a name, a telephone number, anybody’s words, or a summary that nobody approved', async () => {
    const views = await allPublicViews('2027-01-12')
    expect(views).toContain('Đường xóm 2 lầy lội')
    for (const secret of secrets) expect(views).not.toContain(secret)
    // They are there, and who may read them does.
    const rows = await here.context().transact((tx) => listOpinions(tx, { dialogueId: dialogue.dialogueId }))
    expect(rows.every(({ text }) => text.includes(words))).toBe(true)
  })

  test('explains the sum by reasons, and adds up', async () => {
    const page = done(await readLedgerExplained(here.context(), publicActor, { slug: dialogue.slug }))
    expect(page).toMatchObject({
      imbalance: 0,
      reasons: [{ term: 'moved', reason: 'complaint-or-denunciation', count: 1 }],
    })
    expect(page.open).toEqual({ firstDueOn: null, lastDueOn: null, late: 0 })
  })

  test('does not hold a dialogue that is still being drafted', async () => {
    const draft = await openDialogue(here.context(), here, 'dang-soan')
    await moveTo(here.context(), draft, 'drafting')
    expect(await readDialogue(here.context(), publicActor, { slug: draft.slug })).toEqual({ refused: 'not-found' })
    expect(await readLedgerExplained(here.context(), publicActor, { slug: draft.slug })).toEqual({
      refused: 'not-found',
    })
    const commune = done(await readCommune(here.context(), publicActor))
    expect(commune.dialogues.map(({ slug }) => slug)).toEqual([dialogue.slug])
  })
})
