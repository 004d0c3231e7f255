import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CastMember } from '#server/demo/cast.ts'
import { imbalance } from '#domain/ledger/ledger.ts'
import { pastScript } from '#server/demo/past-script.ts'
import { playWhole } from '#server/demo/play.ts'
import { setStage } from '#server/demo/set-stage.ts'
import { freshCommune } from '../../../../../tests/setup/fresh-commune.ts'
import { paperKinds } from '../../../documents/kinds.ts'
import { opinionReportModel } from '../../../documents/kinds/opinion-report-model.ts'
import { createDocumentWriters } from '../../../documents/writers.ts'
import { loadDialogueFile, type DialogueFile } from './dialogue-file.ts'
import { generatedFile, madeUpName, type Said } from './generated-file.fixture.ts'
import { papersOfDialogue, recordPaperKinds, type RecordPaperKind } from './papers-of-dialogue.ts'

const writers = createDocumentWriters()
let base: DialogueFile

beforeAll(async () => {
  const commune = await freshCommune()
  const userIds = Object.fromEntries(
    Object.entries(commune.actors).map(([key, actor]) => [key, actor.userId]),
  ) as Record<CastMember, string>
  const { transact } = commune.context()
  const stage = setStage({ transact, writers, founded: commune, userIds, day: '2023-06-19' })
  const text = readFileSync(join(import.meta.dirname, '../../../demo/sample-plan.txt'), 'utf8')
  const { dialogueId } = await playWhole(stage, pastScript, text, 'ke-hoach.docx')
  const file = await transact((tx) =>
    loadDialogueFile(tx, commune.context(), { dialogueId, origin: 'https://doithoai.example' }),
  )
  if (!file) throw new Error('the dialogue is gone')
  base = file
}, 60_000)

const villages = ['Đông Khê', 'tổ dân phố số 5', 'buôn Ky', 'ấp Thới Bình A', 'khóm 3']
const said: fc.Arbitrary<Said> = fc.record({
  matter: fc.option(fc.nat({ max: 11 })),
  village: fc.option(fc.nat({ max: villages.length - 1 })),
  left: fc.constantFrom('open', 'moved', 'withdrawn', 'set-aside'),
  sheet: fc.nat({ max: 15 }),
  hasName: fc.boolean(),
})
const titles = Array.from({ length: 12 }, (_, index) => `vấn đề số ${index + 1}`)

function modelsOf(file: DialogueFile, kind: RecordPaperKind): Record<string, unknown>[] {
  const made = papersOfDialogue[kind].build(file)
  return 'missing' in made ? [] : made.papers.map(({ model }) => model)
}
const sum = (rows: readonly { opinions: number }[] = []) => rows.reduce((total, { opinions }) => total + opinions, 0)
const distinct = (values: unknown[]) => new Set(values).size

/** Sheets, opinions, matters and people: each told by itself, each as the record has it. */
function expectCountsApart(file: DialogueFile) {
  const { ledger, opinions, matters } = file
  expect(imbalance(ledger)).toBe(0)
  for (const model of modelsOf(file, 'opinion-report')) {
    const report = opinionReportModel.parse(model)
    const listed = report.topics.flatMap((topic) => topic.matters)
    expect(report.opinions).toBe(ledger.received - ledger.withdrawn - ledger.setAside)
    expect(sum(listed) + report.moved + report.ungrouped).toBe(report.opinions)
    expect(listed).toHaveLength(matters.length)
    expect(report.submissions).toBe(distinct(opinions.map(({ submission_id }) => submission_id)))
    expect(report.senders).toBe(file.senders.senders)
    const placed = opinions.filter(({ village, term }) => village && term !== 'withdrawn' && term !== 'set-aside')
    expect(sum(report.byVillage)).toBe(placed.length)
  }
  for (const model of modelsOf(file, 'result-report')) {
    const { answered, promised, passedUp } = model as Record<
      'answered' | 'promised' | 'passedUp',
      { opinions: number }[]
    >
    expect([sum(answered), sum(promised), sum(passedUp)]).toEqual([ledger.answered, ledger.promised, ledger.passedUp])
    expect(model).toMatchObject({ ledger, matters: matters.length })
  }
  const slips = modelsOf(file, 'transfer-slip') as unknown as { to: string; matters: { opinions: number }[] }[]
  expect(sum(slips.flatMap((slip) => slip.matters))).toBe(ledger.passedUp + ledger.moved)
  for (const model of modelsOf(file, 'chair-folder')) {
    expect(sum(model.matters as { opinions: number }[])).toBe(ledger.answered + ledger.promised + ledger.passedUp)
  }
  const concluded = opinions.filter(
    ({ term, has_name }) => has_name && ['answered', 'promised', 'passed-up'].includes(term),
  )
  expect(modelsOf(file, 'answer-letter')).toHaveLength(concluded.length)
  for (const kind of ['board-sheet', 'broadcast-after'] as const) {
    for (const model of modelsOf(file, kind)) expect(model).toMatchObject({ ledger })
  }
}

describe('sheets, opinions, matters and people', () => {
  test('are kept apart and are the ledger’s own in every paper, whatever was said', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 60 }), (list) =>
        expectCountsApart(generatedFile(base, { titles, villages, said: list })),
      ),
      { numRuns: 30 },
    )
  })

  test('nobody is named but in the letter to who sent it', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 40 }), (list) => {
        const file = generatedFile(base, { titles, villages, said: list.map((one) => ({ ...one, hasName: true })) })
        const naming = recordPaperKinds.filter((kind) => JSON.stringify(modelsOf(file, kind)).includes('Công Tằng'))
        expect(naming.filter((kind) => kind !== 'answer-letter')).toEqual([])
      }),
      { numRuns: 30 },
    )
    expect(madeUpName).toContain('Công Tằng')
  })
})

const long =
  'sửa chữa, nâng cấp đường trục thôn, rãnh thoát nước và đèn chiếu sáng từ nhà văn hóa đến cổng làng '.repeat(3)
const extremes: Record<string, () => DialogueFile> = {
  'no opinion at all': () => generatedFile(base, { titles: [], villages, said: [] }),
  'an opinion without village and matter': () =>
    generatedFile(base, {
      titles,
      villages,
      said: [{ matter: null, village: null, left: 'open', sheet: 0, hasName: false }],
    }),
  '300 matters of 2 000 opinions': () =>
    generatedFile(base, {
      titles: Array.from({ length: 300 }, (_, index) => `${long.trim()} ${index + 1}`),
      villages,
      said: Array.from({ length: 2000 }, (_, index) => ({
        matter: index % 300,
        village: index % 7 === 6 ? null : index % 5,
        left: 'open' as const,
        sheet: Math.floor(index / 2),
        hasName: index % 2 === 0,
      })),
    }),
}

describe('a record at its extremes', () => {
  test.each(Object.keys(extremes))(
    '%s: each paper is written, or says what it waits for',
    async (name) => {
      const file = extremes[name]?.()
      if (!file) throw new Error('no such record')
      expectCountsApart(file)
      for (const kind of recordPaperKinds) {
        const [model] = modelsOf(file, kind)
        if (!model) expect(papersOfDialogue[kind].build(file)).toHaveProperty('missing')
        else if (kind === 'chair-folder' && file.matters.length > 50)
          expect(paperKinds[kind].toPapers(model)).toHaveLength(1)
        else expect((await writers.renderPaper(kind, model)).docx.byteLength).toBeGreaterThan(3000)
      }
    },
    60_000,
  )

  test('villages of every kind are called by their own words', () => {
    const file = generatedFile(
      { ...base, dialogue: { ...base.dialogue, state: 'preparing' } },
      { titles, villages, said: [] },
    )
    const [sheets] = modelsOf({ ...file, day: '2023-06-01' }, 'collection-sheet')
    const names = ['Thôn Đông Khê', 'Tổ dân phố số 5', 'Buôn Ky', 'Ấp Thới Bình A', 'Khóm 3']
    expect(sheets).toMatchObject({ summaries: names.map((village) => ({ village })) })
  })
})
