import { beforeAll, describe, expect, test } from 'vitest'
import { part, type Template } from '#domain/document/template/template.ts'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { paperKinds } from '../../documents/kinds.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { closeDraft } from '../../store/paper-drafts.ts'
import { issueFromRecord } from '../paper/issue-from-record.ts'
import { readRecordPaper } from '../paper/read-record-paper.ts'
import { accepted } from '../plan/sample-dialogue.fixture.ts'
import { prepareDialogue } from '../template/prepared-dialogue.fixture.ts'
import { commentDraft } from './comment-draft.ts'
import { dropDraft } from './drop-draft.ts'
import { readDraft } from './read-draft.ts'
import { drawDraftVersion, readKeptDraft } from './read-kept-draft.ts'
import { saveDraft } from './save-draft.ts'
import { settleComment } from './settle-comment.ts'

const writers = createDocumentWriters()
const kind = 'public-notice'
const shipped = paperKinds[kind].wording.template
let commune: TestCommune
let dialogueId: string
beforeAll(async () => {
  commune = await freshCommune()
  dialogueId = await prepareDialogue(commune, writers)
}, 60_000)

const context = () => commune.context()
const asked = () => ({ dialogueId, kind, to: '', origin: 'https://doithoai.example' }) as const
const { parts } = shipped
const closing = (words: string): Template => ({ ...shipped, parts: [...parts.slice(0, -1), part.paragraph(words)] })
const page = async () => accepted(await readDraft(context(), commune.actors.clerk, asked()))

describe('a draft', () => {
  test('begins with the first comment, keeps what was read, and is settled once', async () => {
    const { chairman, clerk, front } = commune.actors
    expect((await page()).open).toBeNull()
    const words = 'Nên nói rõ nơi đăng ký'
    const { commentId } = accepted(await commentDraft(context(), chairman, { ...asked(), words }))
    const { open } = await page()
    expect(open?.comments).toMatchObject([{ words, by: chairman.name, version: 1, settled: null }])
    expect(open?.versions).toMatchObject([{ number: 1, changes: [] }])
    expect(await commentDraft(context(), front, { ...asked(), words })).toEqual({ refused: 'not-found' })
    expect(await commentDraft(context(), chairman, { ...asked(), words: ' ' })).toMatchObject({ refused: 'empty-text' })
    expect(await settleComment(context(), chairman, { commentId })).toEqual({ refused: 'not-found' })
    accepted(await settleComment(context(), clerk, { commentId, how: 'Đã thêm' }))
    accepted(await settleComment(context(), clerk, { commentId, how: 'lần nữa' }))
    expect((await page()).open?.comments[0]?.settled).toMatchObject({ by: clerk.name, how: 'Đã thêm' })
    const change = context().transact((tx) => tx.updateTable('paper_comment').set({ words: 'khác' }).execute())
    await expect(change).rejects.toThrow()
  })

  test('words this paper alone, version by version, and not over a version that was not seen', async () => {
    const { clerk } = commune.actors
    const save = (template: Template, seen: number) => saveDraft(context(), clerk, { ...asked(), template, seen })
    expect(await save(closing('Trân trọng kính mời'), 0)).toEqual({ refused: 'draft-changed' })
    expect(await save(shipped, 1)).toEqual({ refused: 'nothing-changed' })
    expect(await save(closing('Trân trọng {'), 1)).toHaveProperty('problems')
    expect(accepted(await save(closing('Trân trọng kính mời'), 1))).toMatchObject({ number: 2 })
    const { open, template } = await page()
    expect(template).toEqual(closing('Trân trọng kính mời'))
    expect(open?.versions[0]?.changes.map(({ sign }) => sign).toSorted()).toEqual(['added', 'removed'])
    const draftId = open?.id ?? ''
    const drawn = await Promise.all(
      [1, 2].map(async (number) =>
        accepted(await drawDraftVersion(context(), clerk, { draftId, number, format: 'svg' }, writers)),
      ),
    )
    expect(drawn[0]?.bytes).not.toEqual(drawn[1]?.bytes)
    const far = { draftId, number: '99999999999', format: 'svg' } as const
    expect(await drawDraftVersion(context(), clerk, far, writers)).toEqual({ refused: 'not-found' })
    expect(await drawDraftVersion(context(), publicActor, { draftId, number: 1, format: 'svg' }, writers)).toEqual({
      refused: 'not-found',
    })
  })

  test('keeps a comment with the version that was read, not with one that came since', async () => {
    const { chairman } = commune.actors
    const said = { ...asked(), words: 'Giữ câu cũ', read: 1 }
    const { commentId } = accepted(await commentDraft(context(), chairman, said))
    const comment = (await page()).open?.comments.find(({ id }) => id === commentId)
    expect(comment).toMatchObject({ version: 1 })
    expect((await page()).open?.versions[0]?.number).toBe(2)
  })

  test('goes into the paper that is issued, and is kept with it', async () => {
    const { clerk } = commune.actors
    const draftId = (await page()).open?.id ?? ''
    const { paperId } = accepted(await issueFromRecord(context(), clerk, { ...asked(), seen: 0 }, writers))
    const kept = accepted(await readKeptDraft(context(), clerk, { draftId }))
    expect(kept.draft).toMatchObject({
      state: 'issued',
      paperId,
      comments: [{ words: 'Nên nói rõ nơi đăng ký' }, { words: 'Giữ câu cũ' }],
    })
    const after = await page()
    expect(after).toMatchObject({ open: null, template: shipped, ended: [{ id: draftId, state: 'issued' }] })
    expect(await dropDraft(context(), clerk, { draftId })).toEqual({ refused: 'draft-closed' })
    const row = await context().transact((tx) =>
      tx.selectFrom('paper').select(['draft_id', 'template_version']).where('id', '=', paperId).executeTakeFirst(),
    )
    expect(row).toEqual({ draft_id: draftId, template_version: null })
  })

  test('takes pasted words without what no paper and no database can hold', async () => {
    const { clerk } = commune.actors
    const template = closing('Dòng một\u0000\u000b\r\nDo\u0300ng hai')
    accepted(await saveDraft(context(), clerk, { ...asked(), template, seen: 0, why: 'sửa\u0000' }))
    expect((await page()).template).toEqual(closing('Dòng một  \nDòng hai'))
    const { commentId } = accepted(await commentDraft(context(), clerk, { ...asked(), words: 'Một\u0000\r\nhai' }))
    accepted(await settleComment(context(), clerk, { commentId, how: 'xong\u0000' }))
    expect((await page()).open?.comments).toMatchObject([{ words: 'Một \nhai', settled: { how: 'xong' } }])
    expect(await readDraft(context(), clerk, { ...asked(), kind: 'result-report', to: '\u0000' })).toEqual({
      refused: 'not-found',
    })
    accepted(await dropDraft(context(), clerk, { draftId: (await page()).open?.id ?? '' }))
  })

  test('ends once', async () => {
    const { clerk } = commune.actors
    const ended = (await page()).ended[0]?.id ?? ''
    const closed = { state: 'dropped' as const, closed_at: new Date(), closed_by: clerk.userId, paper_id: null }
    await expect(context().transact((tx) => closeDraft(tx, ended, closed))).rejects.toThrow()
  })

  test('that is dropped gives way to the template and is still kept', async () => {
    const { clerk } = commune.actors
    const template = closing('Liên hệ {liên hệ}')
    accepted(await saveDraft(context(), clerk, { ...asked(), template, seen: 0 }))
    const draftId = (await page()).open?.id ?? ''
    expect(accepted(await readRecordPaper(context(), clerk, asked())).unresolved).toEqual(['liên hệ'])
    accepted(await dropDraft(context(), clerk, { draftId }))
    expect(accepted(await readRecordPaper(context(), clerk, asked())).unresolved).toEqual([])
    expect((await page()).ended).toHaveLength(3)
  })
})
