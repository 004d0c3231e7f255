import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { accepted } from '../plan/sample-dialogue.fixture.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { plan as planModel } from '../../documents/models-before.fixture.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { importSample } from '../plan/sample-dialogue.fixture.ts'
import { issuePaper } from '../paper/issue-paper.ts'
import { inShippedWords } from '../paper/shipped-words.fixture.ts'
import { chooseNumbering } from './choose-numbering.ts'
import { readIncoming, readIncomingFile } from './read-incoming.ts'
import { readRegister } from './read-register.ts'
import { recordIncoming } from './record-incoming.ts'
import { recordOutsideNumbers } from './record-outside-numbers.ts'

const writers = createDocumentWriters()
const pdf = new TextEncoder().encode('%PDF-1.7 bản quét')
let commune: TestCommune
let dialogueId: string
beforeAll(async () => {
  commune = await freshCommune()
  dialogueId = (await importSample(commune)).dialogueId
})
const at = (day: string) => commune.context(Date.parse(`${day}T08:00:00+07:00`))
const clerk = () => commune.actors.clerk
const issue = async (day: string, kind: 'plan' | 'conclusion' = 'plan') => {
  const paper = { prepared: inShippedWords(dialogueId, 'plan', planModel), title: kind, isPublic: true }
  return (await at(day).transact((tx) => issuePaper(tx, at(day), clerk(), paper, writers))).notation
}
const register = async (year: number) => accepted(await readRegister(at(`${year}-12-01`), clerk(), { year }))

describe('the way of numbering', () => {
  test('is one series a kind until the office chooses one for all, before the first number of a year', async () => {
    expect((await register(2021)).numbering).toBe('per-kind')
    expect(await chooseNumbering(at('2021-01-04'), clerk(), { year: 2021, numbering: 'common' })).toEqual({
      chosen: true,
    })
    expect(await issue('2021-02-01')).toBe('01/KH-UBND')
    const { numbering, mayChoose, series } = await register(2021)
    expect([numbering, mayChoose, series.map((one) => one.series)]).toEqual(['common', false, ['chung']])
    expect(await chooseNumbering(at('2021-03-01'), clerk(), { year: 2021, numbering: 'per-kind' })).toMatchObject({
      refused: 'numbers-taken',
    })
  })

  test('is chosen by the clerk alone', async () => {
    for (const actor of [publicActor, commune.actors.chairman, commune.actors.women]) {
      expect(await chooseNumbering(at('2020-01-02'), actor, { year: 2020, numbering: 'common' })).toEqual({
        refused: 'not-found',
      })
    }
  })
})

describe('numbers used outside the program', () => {
  test('come before the next paper, and leave no gap unexplained', async () => {
    const outside = { year: 2022, series: 'KH', count: '56', reason: 'sổ giấy đến hết tháng 5' }
    expect(await recordOutsideNumbers(at('2022-06-01'), clerk(), outside)).toEqual({ series: 'KH', first: 1, last: 56 })
    expect(await issue('2022-06-02')).toBe('57/KH-UBND')
    const [series] = (await register(2022)).series
    expect(series).toMatchObject({ series: 'KH', lastNumber: 57, gaps: [] })
    expect(series?.outside).toMatchObject([{ first: 1, last: 56, reason: 'sổ giấy đến hết tháng 5' }])
  })

  test('and papers issued at the same moment never share a number', async () => {
    const day = '2020-03-02'
    const outside = { year: 2020, series: 'KH', count: 3, reason: 'công văn gõ ngoài' }
    await Promise.all([
      ...Array.from({ length: 6 }, () => issue(day)),
      ...Array.from({ length: 4 }, () => recordOutsideNumbers(at(day), clerk(), outside)),
    ])
    const [series] = (await register(2020)).series
    expect(series).toMatchObject({ lastNumber: 18, gaps: [] })
    expect(series?.papers).toHaveLength(6)
    expect(series?.outside).toHaveLength(4)
  })

  test.each([
    [{ count: 0 }, 'count'],
    [{ count: 'nhiều' }, 'count'],
    [{ reason: '' }, 'reason'],
    [{ series: 'CV' }, 'series'],
  ])('are refused with %j', async (change, field) => {
    const asked = { year: 2022, series: 'KH', count: 1, reason: 'công văn gõ ngoài', ...change }
    expect(await recordOutsideNumbers(at('2022-06-03'), clerk(), asked)).toMatchObject({
      refused: 'invalid-input',
      field,
    })
  })
})

describe('a paper that arrives', () => {
  const arriving = {
    arrivedOn: '2023-07-04',
    sender: 'UBND huyện Ninh Đông',
    notation: '812/UBND-KTHT',
    dated: '2023-07-03',
    subject: 'Trả lời kiến nghị về đường liên xã',
  }
  test('takes the next number of arrival of its year, with its scan as it came', async () => {
    const first = accepted(await recordIncoming(at('2023-07-05'), clerk(), { ...arriving, dialogueId, file: pdf }))
    const second = accepted(await recordIncoming(at('2023-07-05'), clerk(), { ...arriving, subject: 'Giấy mời họp' }))
    expect([first.number, second.number]).toEqual([1, 2])
    const { papers } = accepted(await readIncoming(at('2023-07-06'), clerk(), { year: 2023 }))
    expect(papers.map(({ number, subject, hasFile }) => [number, subject, hasFile])).toEqual([
      [2, 'Giấy mời họp', false],
      [1, 'Trả lời kiến nghị về đường liên xã', true],
    ])
    const file = accepted(await readIncomingFile(at('2023-07-06'), clerk(), { id: first.id }))
    expect([Buffer.from(file.bytes).equals(Buffer.from(pdf)), file.fileName]).toEqual([true, 'van-ban-den-1-2023.pdf'])
    expect(await readIncomingFile(at('2023-07-06'), clerk(), { id: second.id })).toEqual({ refused: 'not-found' })
  })

  test.each([
    [{ arrivedOn: '2023-07-06' }, 'date-in-future', 'arrivedOn'],
    [{ arrivedOn: '1999-12-31' }, 'invalid-input', 'arrivedOn'],
    [{ dated: '2023-07-05' }, 'date-in-future', 'dated'],
    [{ sender: '' }, 'invalid-input', 'sender'],
    [{ handledBy: '01890000-0000-7000-8000-000000000000' }, 'invalid-input', 'handledBy'],
    [{ file: new Uint8Array([1, 2, 3]) }, 'file-type', 'file'],
  ])('is refused with %j, and takes no number', async (change, refused, field) => {
    const count = async () => accepted(await readIncoming(at('2023-07-05'), clerk(), { year: 2023 })).papers.length
    const before = await count()
    expect(await recordIncoming(at('2023-07-05'), clerk(), { ...arriving, ...change })).toMatchObject({
      refused,
      field,
    })
    expect(await count()).toBe(before)
  })

  test('is registered by the clerk, and read by the office', async () => {
    expect(await recordIncoming(at('2023-07-05'), commune.actors.chairman, arriving)).toEqual({ refused: 'not-found' })
    expect(await readIncoming(at('2023-07-05'), publicActor)).toEqual({ refused: 'not-found' })
    expect(accepted(await readIncoming(at('2023-07-05'), commune.actors.chairman)).mayKeep).toBe(false)
  })
})
