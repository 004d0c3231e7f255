import { beforeAll, describe, expect, test } from 'vitest'
import { part, type Template } from '#domain/document/template/template.ts'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { paperKinds } from '../../documents/kinds.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { accepted } from '../plan/sample-dialogue.fixture.ts'
import { drawPaper } from '../paper/draw-paper.ts'
import { issueFromRecord } from '../paper/issue-from-record.ts'
import { readPaperDesk } from '../paper/read-paper-desk.ts'
import { readRecordPaper } from '../paper/read-record-paper.ts'
import { readPaper } from '../paper/read-paper.ts'
import { drawTemplate } from './draw-template.ts'
import { prepareDialogue } from './prepared-dialogue.fixture.ts'
import { readTemplate } from './read-template.ts'
import { readTemplates } from './read-templates.ts'
import { saveTemplate } from './save-template.ts'
import { templateContent } from './template-content.ts'

const writers = createDocumentWriters()
const origin = 'https://doithoai.example'
const kind = 'public-notice'
const shipped = paperKinds[kind].wording.template
let commune: TestCommune
let dialogueId: string
beforeAll(async () => {
  commune = await freshCommune()
  dialogueId = await prepareDialogue(commune, writers)
}, 60_000)

const context = () => commune.context()
const clerk = () => commune.actors.clerk
const save = (template: Template | null, seen: number, actor = clerk()) =>
  saveTemplate(context(), actor, { kind, template, seen, why: 'theo ý kiến Đảng ủy' })
const closing = (words: string): Template => ({ ...shipped, parts: [...shipped.parts, part.paragraph(words)] })
const asked = () => ({ dialogueId, kind, to: '', origin }) as const
const svgOf = async () => {
  const { bytes } = accepted(await drawPaper(context(), clerk(), { ...asked(), format: 'docx' }, writers))
  return bytes
}

describe("an office's own words", () => {
  test('are used for what is made from then on, and kept version by version', async () => {
    const before = await svgOf()
    expect(accepted(await save(closing('Trân trọng báo cáo'), 0))).toEqual({ version: 1 })
    expect(await svgOf()).not.toEqual(before)
    const page = accepted(await readTemplate(context(), clerk(), { kind }))
    expect(page).toMatchObject({ version: 1, latest: 1, isShipped: false })
    expect(page.history).toMatchObject([
      { by: clerk().name, why: 'theo ý kiến Đảng ủy', changes: [{ sign: 'added', words: 'Trân trọng báo cáo' }] },
    ])
    expect(accepted(await readTemplate(context(), clerk(), { kind, version: 0 })).template).toEqual(shipped)
    const { entries } = accepted(await readTemplates(context(), clerk()))
    expect(entries.filter(({ own }) => own !== null)).toMatchObject([{ kind, own: { version: 1, by: clerk().name } }])
  })

  test('come back from the page as they were sent to it, for every kind', () => {
    for (const { wording } of Object.values(paperKinds))
      expect(templateContent.parse(wording.template)).toEqual(wording.template)
  })

  test('are not kept twice, nor over a version that was not seen, nor by who may not', async () => {
    expect(await save(closing('Trân trọng báo cáo'), 1)).toEqual({ refused: 'nothing-changed' })
    expect(await save(closing('Khác'), 0)).toEqual({ refused: 'template-changed' })
    expect(await save(closing('Khác'), 1, commune.actors.chairman)).toEqual({ refused: 'not-found' })
    expect(await readTemplates(context(), publicActor)).toEqual({ refused: 'not-found' })
    const twice = await Promise.all([save(closing('Một'), 1), save(closing('Hai'), 1)])
    expect(twice.filter((one) => 'version' in one)).toHaveLength(1)
    expect(twice).toContainEqual({ refused: 'template-changed' })
  })

  test('that are not sound are told with their place and not kept', async () => {
    const wrong = { ...shipped, parts: [part.paragraph('Về {tên lạ} [')] }
    expect(await save(wrong, 2)).toEqual({
      problems: [
        { problem: 'bracket-open', place: { of: 'part', index: 0 } },
        { problem: 'unknown-name', place: { of: 'part', index: 0 }, name: 'tên lạ' },
        { problem: 'slot-lacks', name: 'thời gian, địa điểm' },
      ],
    })
    const tried = await drawTemplate(context(), clerk(), { ...asked(), template: wrong }, writers)
    expect(tried).toHaveProperty('problems')
  })

  test('are tried on the paper that was asked for, where each addressee gets one', async () => {
    const { template } = paperKinds.invitation.wording
    const rows = accepted(await readPaperDesk(context(), clerk(), { dialogueId, origin })).rows
    const [one = '', other = ''] = rows.flatMap(({ kind: each, to }) =>
      each === 'invitation' && to !== '' ? [to] : [],
    )
    const pictureFor = async (to?: string) => {
      const tried = { ...asked(), kind: 'invitation', to, template }
      const drawn = accepted(await drawTemplate(context(), clerk(), tried, writers))
      return 'svg' in drawn ? Buffer.from(drawn.svg).toString() : ''
    }
    expect(other).not.toBe('')
    expect(await pictureFor(one)).not.toBe(await pictureFor(other))
    expect(
      await drawTemplate(context(), clerk(), { ...asked(), kind: 'invitation', to: 'không ai', template }, writers),
    ).toEqual({ refused: 'paper-incomplete' })
  })

  test('that name what the record does not know stop the issue and take no number', async () => {
    const contact = closing('Liên hệ: {liên hệ}')
    const tried = accepted(await drawTemplate(context(), clerk(), { ...asked(), template: contact }, writers))
    expect(tried).toMatchObject({ unresolved: ['liên hệ'] })
    accepted(await save(contact, 2))
    expect(accepted(await readRecordPaper(context(), clerk(), asked())).unresolved).toEqual(['liên hệ'])
    const issue = () => issueFromRecord(context(), clerk(), { ...asked(), seen: 0 }, writers)
    expect(await issue()).toEqual({ refused: 'paper-unresolved', detail: { names: 'liên hệ' } })
    const own = { ...closing('[Liên hệ: {liên hệ}]'), recipients: ['Đảng ủy xã', 'Lưu: VT'] }
    accepted(await save(own, 3))
    const { paperId, notation } = accepted(await issue())
    expect(notation).toMatch(/^01\/TB/u)
    const { recipients } = accepted(await readPaper(context(), clerk(), { paperId }))
    expect(recipients).toMatchObject([{ name: 'Đảng ủy xã', sentOn: null }])
    const row = await context().transact((tx) =>
      tx.selectFrom('paper').select('template_version').where('id', '=', paperId).executeTakeFirstOrThrow(),
    )
    expect(row.template_version).toBe(4)
  })

  test('give way to the shipped ones, which hold again without losing a version', async () => {
    accepted(await save(null, 4))
    const page = accepted(await readTemplate(context(), clerk(), { kind }))
    expect(page).toMatchObject({ template: shipped, isShipped: true, latest: 5 })
    expect(page.history.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5])
    const change = context().transact((tx) => tx.updateTable('paper_template').set({ why: 'khác' }).execute())
    await expect(change).rejects.toThrow()
  })
})
