import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { recordPaperEvent } from '../paper/record-paper-event.ts'
import { accepted, issueSample } from '../plan/sample-dialogue.fixture.ts'
import { printRegister, type printRegisterInput } from './print-register.ts'
import { recordIncoming } from './record-incoming.ts'
import { recordOutsideNumbers } from './record-outside-numbers.ts'
import type { z } from 'zod'

const writers = createDocumentWriters()
let commune: TestCommune
beforeAll(async () => {
  commune = await freshCommune()
  const asked = { year: 2023, series: 'KH', count: 4, reason: '=sổ giấy, đến hết tháng 4' }
  accepted(await recordOutsideNumbers(on('2023-05-02'), commune.actors.clerk, asked))
  await issueSample(commune, writers)
  const paper = await on('2023-05-24').transact((tx) =>
    tx.selectFrom('paper').select('id').where('kind', '=', 'plan').executeTakeFirstOrThrow(),
  )
  const act = { paperId: paper.id, on: '2023-05-24' }
  const sent = { kind: 'sent' as const, ...act, recipients: ['Đảng ủy'], way: 'axis' as const }
  accepted(await recordPaperEvent(on('2023-05-24'), commune.actors.clerk, sent))
  const recalled = { kind: 'recalled' as const, ...act, note: 'ban hành nhầm thẩm quyền' }
  accepted(await recordPaperEvent(on('2023-05-24'), commune.actors.clerk, recalled))
  const arriving = { arrivedOn: '2023-05-24', sender: 'UBND huyện "Ninh Đông"', subject: 'Trả lời kiến nghị' }
  accepted(await recordIncoming(on('2023-05-24'), commune.actors.clerk, arriving))
})
const on = (day: string) => commune.context(Date.parse(`${day}T08:00:00+07:00`))
const print = (asked: Partial<z.input<typeof printRegisterInput>> = {}, actor = commune.actors.clerk) =>
  printRegister(on('2023-06-01'), actor, { book: 'out', year: 2023, format: 'csv', ...asked }, writers)
const lines = async (asked: Partial<z.input<typeof printRegisterInput>> = {}) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(accepted(await print(asked)).bytes).split('\r\n')

describe('the register as a book', () => {
  test('of outgoing papers has the ten columns of the decree, each number in its place', async () => {
    const [head, outside, paper, ...rest] = await lines()
    expect(head?.startsWith('\uFEFF"Số, ký hiệu văn bản","Ngày tháng văn bản",')).toBe(true)
    expect(head?.split('","')).toHaveLength(10)
    expect(outside).toBe(`"01 - 04","","","","","","","","","'=sổ giấy, đến hết tháng 4"`)
    expect(paper).toMatch(/^"05\/KH-UBND","22\/5\/2023","Kế hoạch .+","24\/5\/2023","","Đã thu hồi ngày 24\/5\/2023"$/u)
    expect(paper).toContain('Trần Quang Hưng')
    expect(rest).toEqual([''])
  })

  test('of incoming papers has theirs', async () => {
    const [head, paper] = await lines({ book: 'in' })
    expect(head?.split('","')).toHaveLength(10)
    expect(paper?.startsWith('"24/5/2023","1","UBND huyện ""Ninh Đông""",')).toBe(true)
  })

  test.each(['pdf', 'docx'] as const)('is printed as %s, also for a year without papers', async (format) => {
    for (const year of [2023, 2019]) {
      const book = accepted(await print({ format, year }))
      expect(book.fileName).toBe(`so-van-ban-di-${year}.${format}`)
      const magic = new TextDecoder('latin1').decode(book.bytes.slice(0, 4))
      expect(magic).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
    }
  })

  test('is for those who read the register', async () => {
    for (const book of ['out', 'in'] as const) {
      expect(await print({ book }, commune.actors.villageHead)).toEqual({ refused: 'not-found' })
      const asked = { book, year: 2023, format: 'csv' } as const
      expect(await printRegister(on('2023-06-01'), publicActor, asked, writers)).toEqual({ refused: 'not-found' })
    }
  })
})
