import { beforeAll, describe, expect, test } from 'vitest'
import { formatTrackingCode, trackingCodeFrom } from '#domain/opinion/tracking-code.ts'
import { publicActor } from '#domain/permission/actor.ts'
import { newId } from '#server/ids.ts'
import { idOf } from '#server/usecases/commune/found-units.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { openDocx } from '../../documents/open-papers.fixture.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { listActsOfDialogue } from '../../store/audit.ts'
import { countLedger } from '../../store/ledger.ts'
import { listSheetCodes } from '../../store/printed-sheets.ts'
import { collectOpinions } from '../opinion/collect-opinions.ts'
import { enterOpinions, type EnterOpinionsInput } from '../opinion/enter-opinions.ts'
import { done, moveTo, openDialogue, type OpenDialogue } from '../opinion/open-dialogue.fixture.ts'
import { readCollection } from '../opinion/read-collection.ts'
import { trackSubmission } from '../opinion/track-submission.ts'
import { drawSheets } from './draw-sheets.ts'
import { printSheets } from './print-sheets.ts'
import { readSheets } from './read-sheets.ts'
import { returnBlankSheets } from './return-blank-sheets.ts'

let commune: TestCommune
let dialogue: OpenDialogue
let other: OpenDialogue
let villageId = ''
let codes: string[] = []

const context = () => commune.context()
const clerk = () => commune.actors.clerk

async function print(of: OpenDialogue, sheets: number) {
  const { dialogueId } = of
  const seen = done(await readSheets(context(), clerk(), { dialogueId })).prints.length
  const { printId } = done(await printSheets(context(), clerk(), { dialogueId, villageId, sheets, seen }))
  return { printId, codes: await context().transact((tx) => listSheetCodes(tx, printId)) }
}

beforeAll(async () => {
  commune = await freshCommune()
  dialogue = await openDialogue(context(), commune)
  other = await openDialogue(context(), commune, 'dong-khe-2027')
  villageId = idOf(commune.villages, 'dong-khe')
  codes = (await print(dialogue, 12)).codes
})

const enter = (sheetCode: string, more: Partial<EnterOpinionsInput> = {}) =>
  enterOpinions(context(), clerk(), {
    dialogueId: dialogue.dialogueId,
    texts: ['Đèn đường hỏng'],
    villageId: null,
    formKey: newId(),
    sheetCode,
    ...more,
  })
const read = async () => done(await readSheets(context(), clerk(), { dialogueId: dialogue.dialogueId }))

describe('a sheet with a code', () => {
  test('has a code of its own that no other sheet has', () => {
    expect(new Set(codes).size).toBe(12)
  })

  test('is among what was done to its dialogue', async () => {
    const acts = await context().transact((tx) => listActsOfDialogue(tx, dialogue.dialogueId))
    expect(acts).toContainEqual(
      expect.objectContaining({ thing_kind: 'sheet-print', detail: { villageId, sheets: 12 } }),
    )
  })

  test('is entered under its code, however that was typed, and takes its village from the sheet', async () => {
    const code = codes[0] ?? ''
    const entered = done(await enter(formatTrackingCode(code), { texts: ['Một', 'Hai'] }))
    expect(entered).toMatchObject({ code, numbers: [expect.any(Number), expect.any(Number)] })
    const tracked = done(await trackSubmission(context(), publicActor, { code }))
    expect(tracked.opinions.map(({ text, village }) => [text, village])).toEqual([
      ['Một', 'Thôn Đông Khê'],
      ['Hai', 'Thôn Đông Khê'],
    ])
    const scanned = done(await enter(`https://xa.example/tra-cuu?ma=${codes[1]}`))
    expect(scanned.code).toBe(codes[1])
  })

  test('keeps no wish for a letter and no address that belong to nobody', async () => {
    const [, , code = ''] = codes
    const lost = { refused: 'invalid-input', field: 'name', detail: { problem: 'no-name' } }
    expect(await enter(code, { wantsLetter: true, phone: '0912 345 678' })).toEqual(lost)
    expect(await enter(code, { address: 'Xóm Trên, thôn Đông Khê' })).toEqual(lost)
  })

  test('is entered once, and a form posted twice gets the receipt it got', async () => {
    const [, , code = ''] = codes
    const formKey = newId()
    const first = done(await enter(code, { formKey }))
    expect(done(await enter(code, { formKey }))).toMatchObject({ code, numbers: first.numbers })
    const before = await context().transact((tx) => countLedger(tx, dialogue.dialogueId))
    expect(await enter(code, { texts: ['Khác'] })).toMatchObject({ refused: 'sheet-used', field: 'sheetCode' })
    expect(await context().transact((tx) => countLedger(tx, dialogue.dialogueId))).toEqual(before)
  })

  test('is entered by one of two who do it at once', async () => {
    const [, , , code = ''] = codes
    const both = await Promise.all([enter(code, { texts: ['A'] }), enter(code, { texts: ['B'] })])
    expect(both.filter((one) => 'refused' in one)).toMatchObject([{ refused: 'sheet-used' }])
  })

  test('is refused with its reason when the code is wrong, of nobody, of another village or another dialogue', async () => {
    const wrong = `${codes[4]?.slice(0, 11)}${(Number(codes[4]?.at(11)) + 1) % 10}`
    expect(await enter(wrong)).toMatchObject({ refused: 'sheet-code-wrong' })
    expect(await enter(trackingCodeFrom('12345678901'))).toMatchObject({ refused: 'sheet-unknown' })
    const [elsewhere = ''] = Object.entries(commune.villages).flatMap(([slug, id]) => (slug === 'dong-khe' ? [] : [id]))
    expect(await enter(codes[4] ?? '', { villageId: elsewhere })).toMatchObject({
      refused: 'sheet-other-village',
      detail: { village: 'Thôn Đông Khê' },
    })
    const { codes: theirs } = await print(other, 1)
    expect(await enter(theirs[0] ?? '')).toMatchObject({ refused: 'sheet-other-dialogue' })
  })

  test('says to its sender that it has not been entered yet', async () => {
    const [, , , , , code = ''] = codes
    expect(await trackSubmission(context(), publicActor, { code })).toMatchObject({ refused: 'sheet-not-entered' })
  })

  test('is typed by the village head: two matters of one sheet are one submission, a wrong code leaves nothing', async () => {
    const collect = (sheetCodes: string[]) =>
      collectOpinions(context(), commune.actors.villageHead, {
        dialogueId: dialogue.dialogueId,
        villageId,
        formKey: newId(),
        opinions: sheetCodes.map((sheetCode, index) => ({ text: `Việc ${index}`, sheetCode })),
      })
    const code = codes[6] ?? ''
    const before = await context().transact((tx) => countLedger(tx, dialogue.dialogueId))
    expect(await collect([codes[7] ?? '', '', '1234'])).toMatchObject({
      refused: 'sheet-code-wrong',
      field: 'opinions.2.sheetCode',
    })
    expect(await context().transact((tx) => countLedger(tx, dialogue.dialogueId))).toEqual(before)
    const { receipts } = done(await collect([code, formatTrackingCode(code), '']))
    expect(receipts.map((receipt) => receipt.code === code)).toEqual([true, true, false])
  })

  test('that came back blank is counted, and is entered after all when something stands on it', async () => {
    const blank = (list: string[]) =>
      returnBlankSheets(context(), clerk(), { dialogueId: dialogue.dialogueId, codes: list.join('\n') })
    expect(await blank([codes[8] ?? '', codes[0] ?? ''])).toMatchObject({ refused: 'sheet-used', field: 'codes' })
    expect((await read()).total.blank).toBe(0)
    expect(done(await blank([codes[8] ?? '', codes[9] ?? '', codes[8] ?? '']))).toEqual({ sheets: 2 })
    done(await enter(codes[9] ?? ''))
    expect((await read()).total.blank).toBe(1)
  })

  test('is accounted for: printed is entered, blank and still out, for each village and for its head', async () => {
    const { total, byVillage, prints } = await read()
    expect(total.printed).toBe(12)
    expect(total.entered + total.blank + total.out).toBe(total.printed)
    expect(total).toMatchObject({ entered: 6, blank: 1, out: 5 })
    expect(byVillage).toMatchObject([{ village: 'Thôn Đông Khê', ...total }])
    expect(prints).toMatchObject([{ printed: 12 }])
    const own = { dialogueId: dialogue.dialogueId, villageId }
    expect(done(await readCollection(context(), commune.actors.villageHead, own)).sheets).toEqual(total)
  })

  test('is printed again with the same codes, and only by who enters opinions', async () => {
    const { printId, codes: own } = await print(dialogue, 3)
    const writers = createDocumentWriters()
    const draw = { printId, format: 'docx', origin: 'https://xa.example' } as const
    const { bytes, fileName } = done(await drawSheets(context(), clerk(), draw, writers))
    expect(fileName).toBe('phieu-y-kien-thon-dong-khe.docx')
    const { paragraphs } = await openDocx(bytes)
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
    for (const code of own) expect(text).toContain(`Mã phiếu: ${formatTrackingCode(code)}`)
    for (const actor of [commune.actors.chairman, commune.actors.front, commune.actors.villageHead, publicActor]) {
      expect(await drawSheets(context(), actor, draw, writers)).toEqual({ refused: 'not-found' })
      const wanted = { dialogueId: dialogue.dialogueId, villageId, sheets: 1, seen: 0 }
      expect(await printSheets(context(), actor, wanted)).toEqual({ refused: 'not-found' })
      expect(await readSheets(context(), actor, wanted)).toEqual({ refused: 'not-found' })
      expect(await returnBlankSheets(context(), actor, { ...wanted, codes: own[0] ?? '' })).toMatchObject({
        refused: 'not-found',
      })
    }
  })

  test('is reserved once by a button that is pressed twice', async () => {
    const { dialogueId } = dialogue
    const seen = done(await readSheets(context(), clerk(), { dialogueId })).prints.length
    const wanted = { dialogueId, villageId, sheets: 2, seen }
    const twice = await Promise.all([printSheets(context(), clerk(), wanted), printSheets(context(), clerk(), wanted)])
    expect(twice).toContainEqual({ refused: 'sheets-just-printed' })
    expect(done(await readSheets(context(), clerk(), { dialogueId })).prints).toHaveLength(seen + 1)
  })

  test('is not printed once opinions are closed', async () => {
    await moveTo(context(), other, 'concluded')
    const wanted = { dialogueId: other.dialogueId, villageId, sheets: 1, seen: 0 }
    expect(await printSheets(context(), clerk(), wanted)).toEqual({ refused: 'wrong-state' })
  })
})
