import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import type { PaperKindName } from '../../documents/kinds.ts'
import { plan as planModel } from '../../documents/models-before.fixture.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { sha256 } from '../../ids.ts'
import { listPapers as listPaperRows } from '../../store/papers.ts'
import { accepted, importSample } from '../plan/sample-dialogue.fixture.ts'
import { readRegister } from '../register/read-register.ts'
import { issuePaper } from './issue-paper.ts'
import { listPapers } from './list-papers.ts'
import { readPaperFile } from './read-paper-file.ts'
import { inShippedWords } from './shipped-words.fixture.ts'

const writers = createDocumentWriters()
let commune: TestCommune
let dialogueId: string
beforeAll(async () => {
  commune = await freshCommune()
  dialogueId = (await importSample(commune)).dialogueId
})

interface Issued {
  kind?: PaperKindName
  model?: Record<string, unknown>
  isPublic?: boolean
}

const at = (day: string) => commune.context(Date.parse(`${day}T08:00:00+07:00`))
function issue(day: string, { kind = 'plan', model = planModel, isPublic = true }: Issued = {}) {
  const paper = { prepared: inShippedWords(dialogueId, kind, model), title: 'Kế hoạch đối thoại', isPublic }
  return at(day).transact((tx) => issuePaper(tx, at(day), commune.actors.clerk, paper, writers))
}
const unwritable = { ...planModel, issuingAgency: '' }
const numbersOf = async (year: number) => {
  const papers = await commune.context().transact((tx) => listPaperRows(tx, dialogueId))
  return papers.filter((paper) => paper.year === year && paper.series === 'KH').map(({ number }) => number)
}

describe('the register', () => {
  test('gives twenty papers issued at once the numbers 1 to 20, and none to one that cannot be written', async () => {
    const issued = Array.from({ length: 20 }, () => issue('2024-01-02'))
    const broken = Array.from({ length: 3 }, () => issue('2024-01-02', { model: unwritable }))
    const mixed = [...issued.slice(0, 7), ...broken, ...issued.slice(7)]
    const results = await Promise.allSettled(mixed)
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(3)
    const numbers = await numbersOf(2024)
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  test('leaves no gap where a paper could not be written in between', async () => {
    expect((await issue('2025-03-01')).notation).toBe('01/KH-UBND')
    await expect(issue('2025-03-01', { model: unwritable })).rejects.toThrow()
    expect((await issue('2025-03-01')).notation).toBe('02/KH-UBND')
  })

  test('counts each series and each year apart, by the legal day', async () => {
    const report = {
      superior: null,
      issuingAgency: 'UBND xã Thanh Lâm',
      eventName: 'Hội nghị',
      asOf: '2021-12-31',
      promises: [],
    }
    await issue('2021-12-31')
    expect((await issue('2021-12-31', { kind: 'follow-up', model: report })).notation).toBe('01/BC-UBND')
    expect((await issue('2021-12-31')).notation).toBe('02/KH-UBND')
    // 20:00 UTC on 31 December is already the new year in Việt Nam.
    const night = commune.context(Date.parse('2021-12-31T20:00:00Z'))
    const paper = { prepared: inShippedWords(dialogueId, 'plan', planModel), title: 'Kế hoạch', isPublic: true }
    const next = await night.transact((tx) => issuePaper(tx, night, commune.actors.clerk, paper, writers))
    expect(next.notation).toBe('01/KH-UBND')
    expect(await numbersOf(2022)).toEqual([1])
  })
})

describe('an issued paper', () => {
  test('is frozen with its number in both files, and cannot be changed or removed', async () => {
    const { paperId, docxHash, pdfHash } = await issue('2023-02-01')
    const read = (format: 'docx' | 'pdf') => readPaperFile(at('2023-02-01'), commune.actors.clerk, { paperId, format })
    const [docx, pdf] = [accepted(await read('docx')), accepted(await read('pdf'))]
    expect([sha256(docx.bytes), sha256(pdf.bytes)]).toEqual([docxHash, pdfHash])
    expect(new TextDecoder().decode(pdf.bytes.subarray(0, 5))).toBe('%PDF-')
    expect([docx.fileName, docx.mediaType]).toEqual([
      '01-kh-ubnd-ke-hoach-doi-thoai.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ])
    const change = at('2023-02-01').transact((tx) =>
      tx.updateTable('paper').set({ number: 9 }).where('id', '=', paperId).execute(),
    )
    await expect(change).rejects.toThrow()
  })

  test('is read by anybody when public, and by the office alone when not', async () => {
    const open = await issue('2023-02-02')
    const inner = await issue('2023-02-02', { isPublic: false })
    const read = (actor: Parameters<typeof readPaperFile>[1], { paperId }: { paperId: string }) =>
      readPaperFile(at('2023-02-02'), actor, { paperId, format: 'pdf' })
    expect(await read(publicActor, open)).toMatchObject({ mediaType: 'application/pdf' })
    expect(await read(publicActor, inner)).toEqual({ refused: 'not-found' })
    expect(await read(commune.actors.women, inner)).toEqual({ refused: 'not-found' })
    expect(await read(commune.actors.front, inner)).toMatchObject({ mediaType: 'application/pdf' })
    const listed = async (actor: Parameters<typeof listPapers>[1]) =>
      accepted(await listPapers(at('2023-02-02'), actor, { dialogueId })).papers.map(({ id }) => id)
    expect(await listed(publicActor)).not.toContain(inner.paperId)
    expect(await listed(publicActor)).toContain(open.paperId)
    expect(await listed(commune.actors.clerk)).toContain(inner.paperId)
  })

  test('stands in the register of its year with the name of who issued it', async () => {
    const register = accepted(await readRegister(at('2024-05-01'), commune.actors.front, {}))
    expect(register.year).toBe(2024)
    expect(register.years).toEqual([2025, 2024, 2023, 2022, 2021])
    expect(register.series.map(({ series, papers }) => [series, papers.length])).toEqual([['KH', 20]])
    expect(register.series[0]?.papers[0]).toMatchObject({ notation: '20/KH-UBND', issuedBy: commune.actors.clerk.name })
    expect(await readRegister(at('2024-05-01'), commune.actors.women, {})).toEqual({ refused: 'not-found' })
    expect(await readRegister(at('2024-05-01'), publicActor, {})).toEqual({ refused: 'not-found' })
  })
})
