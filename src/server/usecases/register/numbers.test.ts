import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { plan as planModel } from '../../documents/models-before.fixture.ts'
import { securityNote } from '../../documents/models-gathering.fixture.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { newId } from '../../ids.ts'
import { takeNumber } from '../../store/register.ts'
import { issuePaper } from '../paper/issue-paper.ts'
import { inShippedWords } from '../paper/shipped-words.fixture.ts'
import { accepted, importSample } from '../plan/sample-dialogue.fixture.ts'
import { chooseNumbering } from './choose-numbering.ts'
import { explainGap } from './explain-gap.ts'
import { readRegister } from './read-register.ts'
import { recordOutsideNumbers } from './record-outside-numbers.ts'

const writers = createDocumentWriters()
let commune: TestCommune
let dialogueId: string
beforeAll(async () => {
  commune = await freshCommune()
  dialogueId = (await importSample(commune)).dialogueId
})
const moment = (iso: string) => commune.context(Date.parse(iso))
const at = (day: string) => moment(`${day}T08:00:00+07:00`)
const clerk = () => commune.actors.clerk
const models = { plan: planModel, 'security-note': securityNote }
type Kind = keyof typeof models
function issue(context: ReturnType<typeof at>, kind: Kind = 'plan') {
  const paper = { prepared: inShippedWords(dialogueId, kind, models[kind]), title: kind, isPublic: false }
  return context.transact((tx) => issuePaper(tx, context, clerk(), paper, writers))
}
const outside = (day: string, series = 'KH', count = 2) =>
  recordOutsideNumbers(at(day), clerk(), { year: Number(day.slice(0, 4)), series, count, reason: 'công văn gõ ngoài' })
const register = async (year: number) => accepted(await readRegister(at(`${year}-12-31`), clerk(), { year }))

/** Every number that a paper or an explanation holds, series by series. */
async function held(year: number): Promise<Record<string, number[]>> {
  const { series } = await register(year)
  return Object.fromEntries(
    series.map(({ series: name, papers, outside: ranges }) => {
      const explained = ranges.flatMap(({ first, last }) => upTo(last).slice(first - 1))
      return [name, [...papers.map(({ number }) => number), ...explained].toSorted((a, b) => a - b)]
    }),
  )
}
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

describe('no number is given twice, and none is lost', () => {
  test('by papers of two kinds, outside numbers and a change of numbering at once', async () => {
    const day = '2018-03-02'
    const choose = (numbering: 'common' | 'per-kind') => chooseNumbering(at(day), clerk(), { year: 2018, numbering })
    const acts = await Promise.all([
      issue(at(day)),
      choose('common'),
      issue(at(day), 'security-note'),
      outside(day),
      issue(at(day)),
      choose('per-kind'),
      outside(day, '-'),
      issue(at(day), 'security-note'),
      choose('common'),
      issue(at(day)),
    ])
    expect(acts).toHaveLength(10)
    const all = await held(2018)
    const { numbering } = await register(2018)
    for (const numbers of Object.values(all)) expect(numbers).toEqual(upTo(numbers.length))
    expect(Object.values(all).flat()).toHaveLength(5 + 4)
    expect(Object.keys(all).toSorted()).toEqual(numbering === 'common' ? ['chung'] : ['', 'KH'])
  })

  test('once a year has begun to number in one way, it goes on in that way', async () => {
    await issue(at('2019-05-05'))
    const changed = await chooseNumbering(at('2019-06-01'), clerk(), { year: 2019, numbering: 'common' })
    expect(changed).toMatchObject({ refused: 'numbers-taken' })
    await issue(at('2019-06-02'))
    expect(await held(2019)).toEqual({ KH: [1, 2] })
    expect(await chooseNumbering(at('2019-12-20'), clerk(), { year: 2020, numbering: 'common' })).toEqual({
      chosen: true,
    })
    await issue(at('2020-01-02'))
    expect(await held(2020)).toEqual({ chung: [1] })
  })

  test('at midnight in Việt Nam the new year begins with 01, also for papers issued together with the last of the old', async () => {
    const lastSecond = () => moment('2016-12-31T23:59:59+07:00')
    const firstSecond = () => moment('2017-01-01T00:00:00+07:00')
    const notations = await Promise.all([
      issue(lastSecond()),
      issue(firstSecond()),
      issue(lastSecond()),
      issue(firstSecond()),
    ])
    expect(notations.map(({ notation }) => notation).toSorted()).toEqual([
      '01/KH-UBND',
      '01/KH-UBND',
      '02/KH-UBND',
      '02/KH-UBND',
    ])
    expect([await held(2016), await held(2017)]).toEqual([{ KH: [1, 2] }, { KH: [1, 2] }])
    const days = (await register(2016)).series[0]?.papers.map(({ issuedOn }) => issuedOn)
    expect(days).toEqual(['2016-12-31', '2016-12-31'])
  })

  test('a connection that is killed in the middle gives its number back to whoever waits', async () => {
    const day = '2015-04-01'
    await issue(at(day))
    const victim = new pg.Client({ connectionString: commune.appUrl })
    victim.on('error', () => {})
    await victim.connect()
    await victim.query('begin')
    await victim.query(`select set_config('app.commune', $1, true)`, [commune.commune.id])
    const { rows } = await victim.query<{ last_number: number; pid: number }>(
      `update register_series set last_number = last_number + 1 where series = 'KH' and year = 2015
       returning last_number, pg_backend_pid() as pid`,
    )
    expect(rows[0]?.last_number).toBe(2)
    const waiting = issue(at(day))
    const owner = new pg.Client({ connectionString: commune.ownerUrl })
    await owner.connect()
    await owner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await owner.end()
    expect((await waiting).notation).toBe('02/KH-UBND')
    expect(await held(2015)).toEqual({ KH: [1, 2] })
  })

  test('also when somebody writes past the program: the database refuses the number', async () => {
    await issue(at('2014-04-01'))
    await outside('2014-04-02')
    const again = (first: number, last: number) =>
      at('2014-04-03').transact((tx) =>
        tx
          .insertInto('outside_numbers')
          .values({
            commune_id: commune.commune.id,
            id: newId(),
            series: 'KH',
            year: 2014,
            first_number: first,
            last_number: last,
            reason: 'ghi lại lần nữa',
            recorded_by: 'ai đó',
          })
          .execute(),
      )
    await expect(again(1, 1)).rejects.toThrow(/a paper has a number/)
    await expect(again(3, 4)).rejects.toThrow(/explained already/)
    expect(await held(2014)).toEqual({ KH: [1, 2, 3] })
  })
})

describe('a gap', () => {
  const skip = (day: string, count: number) =>
    at(day).transact(async (tx) => {
      for (let left = count; left > 0; left -= 1) {
        await takeNumber(tx, commune.commune.id, 'KH', Number(day.slice(0, 4)))
      }
    })
  const explain = (asked: object) =>
    explainGap(at('2013-06-01'), clerk(), {
      year: 2013,
      series: 'KH',
      first: 2,
      last: 4,
      reason: 'số để trống khi chuyển từ sổ giấy',
      ...asked,
    })

  test('is shown until it is explained, in one piece or in several', async () => {
    await issue(at('2013-05-01'))
    await skip('2013-05-02', 3)
    await issue(at('2013-05-03'))
    expect((await register(2013)).series[0]?.gaps).toEqual([{ first: 2, last: 4 }])
    expect(await explain({ first: 3, last: 3 })).toEqual({ first: 3, last: 3 })
    expect((await register(2013)).series[0]?.gaps).toEqual([
      { first: 2, last: 2 },
      { first: 4, last: 4 },
    ])
    accepted(await explain({ first: 2, last: 2 }))
    accepted(await explain({ first: 4, last: 4 }))
    expect((await register(2013)).series[0]?.gaps).toEqual([])
    expect((await issue(at('2013-05-04'))).notation).toBe('06/KH-UBND')
  })

  test.each([
    ['of numbers that a paper holds', { first: 1, last: 1 }],
    ['of numbers not given yet', { first: 7, last: 8 }],
    ['turned round', { first: 4, last: 2 }],
    ['of another series', { series: 'BC' }],
  ])('is not explained %s', async (_, asked) => {
    expect(await explain(asked)).toMatchObject({ refused: 'invalid-input', field: 'first' })
  })

  test('is explained with a reason, by the clerk', async () => {
    expect(await explain({ reason: ' ' })).toMatchObject({ refused: 'invalid-input', field: 'reason' })
    const asked = { year: 2013, series: 'KH', first: 2, last: 4, reason: 'số để trống' }
    expect(await explainGap(at('2013-06-01'), commune.actors.chairman, asked)).toEqual({ refused: 'not-found' })
  })
})
