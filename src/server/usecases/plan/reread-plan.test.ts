import { beforeEach, describe, expect, test } from 'vitest'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { sha256 } from '../../ids.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { findPlan, listPlanVersions } from '../../store/plans.ts'
import { confirmReading } from './confirm-reading.ts'
import { editPlan } from './edit-plan.ts'
import { importPlan } from './import-plan.ts'
import { readSourceFile } from './read-source-file.ts'
import { compareWithDraft, takeReading } from './reread-plan.ts'
import { accepted, importSample, may22, samplePlan } from './sample-dialogue.fixture.ts'

let commune: TestCommune
let dialogueId: string
beforeEach(async () => {
  commune = await freshCommune()
  dialogueId = (await importSample(commune)).dialogueId
})

const clerk = () => commune.actors.clerk
const planOf = () =>
  commune.context().transact(async (tx) => {
    const row = await findPlan(tx, dialogueId)
    if (!row) throw new Error('no plan')
    return row
  })
const mended = samplePlan.replaceAll('19/6/2023', '23/6/2023').replace('KẾ HOẠCH', 'KẾ HOẠCH')
const file = { fileName: 'sua.txt', bytes: new TextEncoder().encode(mended) }
const compare = async () => accepted(await compareWithDraft(commune.context(may22), clerk(), { dialogueId }, file))

describe('a file read again into a draft', () => {
  test('is compared with it, and changes nothing yet', async () => {
    const { parts, base } = await compare()
    expect(base).toBe(1)
    expect(parts.find(({ part }) => part === 'eventDates')).toMatchObject({ isTaken: true, isCorrected: false })
    expect((await planOf()).content.eventDates).toEqual(['2023-06-19'])
  })

  test('leaves what people have corrected, unless they choose otherwise', async () => {
    accepted(await editPlan(commune.context(), clerk(), { dialogueId, eventDate: '2023-06-20', venue: 'Sân vận động' }))
    const { parts, base } = await compare()
    const corrected = parts.filter(({ isCorrected }) => isCorrected)
    expect(corrected.map(({ part }) => part)).toEqual(expect.arrayContaining(['eventDates', 'venue']))
    expect(corrected.every(({ isTaken }) => !isTaken)).toBe(true)
    const wanted = ['eventDates' as const]
    accepted(await takeReading(commune.context(may22), clerk(), { dialogueId, base, parts: wanted }, file))
    const row = await planOf()
    expect(row.content).toMatchObject({ eventDates: ['2023-06-23'], venue: 'Sân vận động' })
    expect(row).toMatchObject({ source_name: 'sua.txt', source_text: mended, version: base + 1 })
    expect(row.confirmed).toEqual(['venue'])
    const span = row.evidence['eventDates.0']
    expect(row.source_text.slice(span?.start, span?.end)).toContain('23/6/2023')
    expect(row.evidence.venue).toBeUndefined()
    const again = await compare()
    expect(again.parts.map(({ part }) => part)).not.toContain('eventDates')
    expect(again.parts.find(({ part }) => part === 'venue')?.isTaken).toBe(false)
  })

  test('brings along what hangs on a day, and says in the history from which file', async () => {
    accepted(await takeReading(commune.context(may22), clerk(), { dialogueId, base: 1, parts: ['eventDates'] }, file))
    const [dialogue, versions] = await commune
      .context()
      .transact(async (tx) => [await findDialogue(tx, dialogueId), await listPlanVersions(tx, dialogueId)] as const)
    expect(dialogue?.held_on).toBe('2023-06-23')
    expect(versions[0]).toMatchObject({ number: 2, cause: 'read', reason: 'sua.txt' })
  })

  test('is refused whole when another has changed the same part meanwhile', async () => {
    accepted(await editPlan(commune.context(), clerk(), { dialogueId, eventDate: '2023-06-21' }))
    const taken = await takeReading(commune.context(), clerk(), { dialogueId, base: 1, parts: ['eventDates'] }, file)
    expect(taken).toMatchObject({ refused: 'plan-changed' })
    expect(await planOf()).toMatchObject({ source_text: samplePlan, version: 2 })
  })

  test('by the office alone, and never a paper of another kind', async () => {
    const other = { text: samplePlan.replace('KẾ HOẠCH', 'GIẤY MỜI') }
    const ask = (actor: typeof commune.actors.clerk, sent: typeof other | typeof file) =>
      compareWithDraft(commune.context(), actor, { dialogueId }, sent)
    expect(await ask(clerk(), other)).toMatchObject({ refused: 'not-a-plan' })
    expect(await ask(commune.actors.economist, file)).toEqual({ refused: 'not-found' })
  })
})

test('the file itself is kept, byte for byte under its hash', async () => {
  const created = accepted(await importPlan(commune.context(may22), clerk(), file))
  dialogueId = created.dialogueId
  expect((await planOf()).source_file).toBe(sha256(file.bytes))
  const kept = accepted(await readSourceFile(commune.context(), clerk(), { dialogueId }))
  expect(Buffer.from(kept.bytes).equals(file.bytes)).toBe(true)
  expect(kept.fileName).toBe('sua.txt')
})

test('a paper that a person says is a plan is read as one', async () => {
  const text = samplePlan.replace('KẾ HOẠCH', 'GIẤY MỜI')
  const refused = await importPlan(commune.context(may22), clerk(), { text })
  expect(refused).toMatchObject({ refused: 'not-a-plan', detail: { kind: 'invitation', eventDate: '2023-06-19' } })
  const created = accepted(await importPlan(commune.context(may22), clerk(), { text, asPlan: true }))
  dialogueId = created.dialogueId
  expect((await planOf()).content).toMatchObject({ kind: 'plan', eventDates: ['2023-06-19'] })
})

test('a value that a person has looked at is confirmed, and only one that was read', async () => {
  accepted(await confirmReading(commune.context(), clerk(), { dialogueId, path: 'topics.0' }))
  expect((await planOf()).confirmed).toContain('topics.0')
  expect(await confirmReading(commune.context(), clerk(), { dialogueId, path: 'x' })).toEqual({ refused: 'not-found' })
})
