import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { idOf } from '#server/usecases/commune/found-units.ts'
import { newId } from '#server/ids.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { countLedger } from '../../store/ledger.ts'
import { findOpinion } from '../../store/opinions.ts'
import { groupOpinions } from '../matter/group-opinions.ts'
import { confirmSetAside } from './confirm-set-aside.ts'
import { listOpinions } from './list-opinions.ts'
import { moveOpinion } from './move-opinion.ts'
import { done, moveTo, openDialogue, say, type OpenDialogue } from './open-dialogue.fixture.ts'
import { proposeSetAside } from './propose-set-aside.ts'
import { readSender } from './read-sender.ts'
import { reopenOpinion } from './reopen-opinion.ts'
import { submitOpinion } from './submit-opinion.ts'
import { trackSubmission } from './track-submission.ts'
import { withdrawOpinion } from './withdraw-opinion.ts'

let here: TestCommune
let dialogue: OpenDialogue

beforeAll(async () => {
  here = await freshCommune()
  dialogue = await openDialogue(here.context(), here)
})

const entryOf = (id: string) => here.context().transact((tx) => findOpinion(tx, id))
const ledger = () => here.context().transact((tx) => countLedger(tx, dialogue.dialogueId))
const said = async (text: string) => (await say(here.context(), dialogue, text)).id

describe('setting aside', () => {
  test('takes two people', async () => {
    const { clerk, secretary, economist } = here.actors
    const opinionId = await said('Bán thuốc giảm cân giá rẻ')
    done(await proposeSetAside(here.context(), clerk, { opinionId, reason: 'spam' }))
    expect(await entryOf(opinionId)).toMatchObject({ term: 'open', reason: 'spam', proposed_by: clerk.userId })
    const confirm = (actor: typeof clerk) => confirmSetAside(here.context(), actor, { opinionId, decision: 'confirm' })
    expect(await confirm(clerk)).toEqual({ refused: 'needs-second-person' })
    expect(await confirm(economist)).toEqual({ refused: 'not-found' })
    done(await confirm(secretary))
    expect(await entryOf(opinionId)).toMatchObject({ term: 'set-aside', confirmed_by: secretary.userId })
    expect(await confirm(secretary)).toEqual({ refused: 'opinion-not-open' })
  })

  test('is not confirmed without a proposal, and declined it stays open', async () => {
    const opinionId = await said('Cảm ơn xã đã sửa cầu')
    const decide = (decision: 'confirm' | 'decline') =>
      confirmSetAside(here.context(), here.actors.chairman, { opinionId, decision })
    expect(await decide('confirm')).toEqual({ refused: 'wrong-state' })
    done(await proposeSetAside(here.context(), here.actors.clerk, { opinionId, reason: 'thanks' }))
    done(await decide('decline'))
    expect(await entryOf(opinionId)).toMatchObject({ term: 'open', reason: null, proposed_by: null })
  })
})

describe('leaving for elsewhere', () => {
  test('a complaint goes to its procedure, what is withdrawn stays counted, and the sum holds', async () => {
    const before = await ledger()
    const [complaint, withdrawn] = [await said('Tôi khiếu nại quyết định 118'), await said('Thôi không hỏi nữa')]
    done(await moveOpinion(here.context(), here.actors.clerk, { opinionId: complaint, reason: 'complaint' }))
    done(await withdrawOpinion(here.context(), here.actors.clerk, { opinionId: withdrawn, reason: 'gọi điện xin rút' }))
    const after = await ledger()
    expect(after).toEqual({
      ...before,
      received: before.received + 2,
      moved: before.moved + 1,
      withdrawn: before.withdrawn + 1,
    })
    expect(await moveOpinion(here.context(), here.actors.clerk, { opinionId: complaint, reason: 'complaint' })).toEqual(
      {
        refused: 'opinion-not-open',
      },
    )
  })

  test('the matter that the last opinion left is gone', async () => {
    const opinionId = await said('Tố giác')
    const group = { dialogueId: dialogue.dialogueId, opinionIds: [opinionId], title: 'Việc cần chuyển' }
    const { matterId } = done(await groupOpinions(here.context(), here.actors.clerk, group))
    done(await moveOpinion(here.context(), here.actors.clerk, { opinionId, reason: 'denunciation' }))
    const left = await here
      .context()
      .transact((tx) => tx.selectFrom('matter').select('id').where('id', '=', matterId).executeTakeFirst())
    expect(left).toBeUndefined()
  })

  test('can be taken back, with the owner and date it had, until the conclusion', async () => {
    const other = await openDialogue(here.context(), here, 'dong-khe-khac')
    const { id: opinionId } = await say(here.context(), other, 'Chuyển nhầm')
    const before = await entryOf(opinionId)
    done(
      await moveOpinion(here.context(), here.actors.clerk, { opinionId, reason: 'other-agency', agency: 'Điện lực' }),
    )
    done(await reopenOpinion(here.context(), here.actors.clerk, { opinionId }))
    expect(await entryOf(opinionId)).toEqual(before)
    expect(await reopenOpinion(here.context(), here.actors.clerk, { opinionId })).toEqual({ refused: 'wrong-state' })
    done(
      await moveOpinion(here.context(), here.actors.clerk, { opinionId, reason: 'other-agency', agency: 'Điện lực' }),
    )
    await moveTo(here.context(), other, 'concluded')
    expect(await reopenOpinion(here.context(), here.actors.clerk, { opinionId })).toEqual({
      refused: 'already-concluded',
    })
  })
})

describe('who said it', () => {
  const secret = { name: 'Trần Thị Giấu', phone: '0900 123 456' }
  async function named(text: string) {
    const form = {
      dialogueSlug: dialogue.slug,
      text,
      villageId: null,
      senderChoice: 'office-only',
      ...secret,
      formKey: newId(),
    } as const
    const { number, code } = done(await submitOpinion(here.context(), publicActor, form))
    const page = done(await listOpinions(here.context(), here.actors.clerk, { dialogueId: dialogue.dialogueId }))
    return { code, id: page.opinions.find((one) => one.number === number)?.id ?? '', page }
  }
  const readings = async () => {
    const rows = await here
      .context()
      .transact((tx) => tx.selectFrom('audit_event').select(['actor', 'action']).execute())
    return rows.filter(({ action }) => action === 'sender.read')
  }

  test('is read by the office alone, and every reading is on record', async () => {
    const { id, page, code } = await named('Đường trước nhà lầy lội')
    expect(JSON.stringify(page)).not.toContain(secret.name)
    const before = (await readings()).length
    expect(await readSender(here.context(), here.actors.clerk, { opinionId: id })).toEqual(secret)
    expect(await readings()).toHaveLength(before + 1)
    for (const actor of [here.actors.economist, here.actors.chairman, here.actors.admin, publicActor]) {
      expect(await readSender(here.context(), actor, { opinionId: id })).toEqual({ refused: 'not-found' })
    }
    expect(await readings()).toHaveLength(before + 1)
    const tracked = done(await trackSubmission(here.context(), publicActor, { code }))
    expect(JSON.stringify(tracked)).not.toContain(secret.name)
  })

  test('and what a denunciation says, is kept from those who do not hand it on', async () => {
    const { id } = await named('Tôi tố cáo ông kế toán')
    done(await moveOpinion(here.context(), here.actors.clerk, { opinionId: id, reason: 'denunciation' }))
    const textFor = async (actor: typeof here.actors.clerk) => {
      const page = done(await listOpinions(here.context(), actor, { dialogueId: dialogue.dialogueId }))
      return page.opinions.find((one) => one.id === id)?.text
    }
    expect([
      await textFor(here.actors.clerk),
      await textFor(here.actors.economist),
      await textFor(here.actors.secretary),
    ]).toEqual(['Tôi tố cáo ông kế toán', null, null])
    expect(await readSender(here.context(), here.actors.secretary, { opinionId: id })).toEqual({ refused: 'not-found' })
    expect(await readSender(here.context(), here.actors.clerk, { opinionId: id })).toEqual(secret)
  })
})

describe('the code', () => {
  test('shows the own words and where they are, and no proposal of the office', async () => {
    const { code, number, id } = await say(
      here.context(),
      dialogue,
      'Cột điện nghiêng',
      idOf(here.villages, 'dong-khe'),
    )
    done(await proposeSetAside(here.context(), here.actors.clerk, { opinionId: id, reason: 'off-topic' }))
    const spaced = `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`
    const tracked = done(await trackSubmission(here.context(), publicActor, { code: spaced }))
    expect(tracked.opinions).toEqual([
      {
        number,
        text: 'Cột điện nghiêng',
        village: 'Thôn Đông Khê',
        term: 'open',
        isProvisional: false,
        office: 'Văn phòng HĐND và UBND',
        dueOn: '2026-12-20',
        reason: null,
        matter: null,
        outcome: null,
      },
    ])
  })

  test('shows the summary of its matter only once it is approved', async () => {
    const { code, id } = await say(here.context(), dialogue, 'Cầu tre gãy')
    const group = { dialogueId: dialogue.dialogueId, opinionIds: [id], title: 'Cầu tre xóm 2 gãy' }
    done(await groupOpinions(here.context(), here.actors.clerk, group))
    const tracked = done(await trackSubmission(here.context(), publicActor, { code }))
    expect(tracked.opinions[0]?.matter).toMatchObject({ summary: null, opinions: 1 })
  })

  test.each(['', '123', '111122223333', 'abc'])('%j is unknown', async (code) => {
    expect(await trackSubmission(here.context(), publicActor, { code })).toEqual({
      refused: 'unknown-code',
      field: 'code',
    })
  })
})
