import { expect, test } from 'vitest'
import { readPlan } from '#domain/plan/read-plan.ts'
import { planPartsInput } from '#server/usecases/plan/plan-input.ts'
import { samplePlan } from '#server/usecases/plan/sample-dialogue.fixture.ts'
import { partForms, type PartSpec } from './part-forms.ts'
import {
  partsFrom,
  readRowAct,
  readTyped,
  typedFrom,
  withoutBlankRows,
  withRowAct,
  type TypedPart,
} from './typed-part.ts'

const plan = {
  ...readPlan(samplePlan).plan,
  purposes: ['Nghe dân'],
  deadlines: [
    { what: 'gửi giấy mời', responsible: null, due: '2023-06-12', relation: 'until' as const, relative: 'event-7d' },
    { what: 'báo cáo', responsible: 'Văn phòng', due: '2023-06-30', relation: 'before' as const, time: '17:00' },
  ],
  sessions: [
    {
      date: '2023-06-19',
      time: '07:30',
      venue: 'sân đình',
      units: [
        { unit: 'Đông Khê', count: 40 },
        { unit: 'Cầu Dâu', count: null },
      ],
    },
    { date: '2023-06-20', time: '13:30', venue: 'sân đình', units: [] },
  ],
}
const known = { quotaIds: [], villages: ['Đông Khê'] }

/** What the browser would send for what stands on the page. */
function sent(spec: PartSpec, { values, villages, otherVillages, rows }: TypedPart): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) if (name !== 'tentative' || value) form.append(name, value)
  for (const village of villages) form.append('villages', village)
  form.append('otherVillages', otherVillages)
  for (const { name, fields } of spec.rows) {
    for (const row of rows[name] ?? []) {
      for (const field of fields) form.append(field.name === '' ? name : `${name}.${field.name}`, row[field.name] ?? '')
    }
  }
  return form
}

test.each(partForms.map((spec) => [spec.slug, spec] as const))(
  '%s: what is shown and sent back unchanged changes nothing',
  (_, spec) => {
    const typed = typedFrom(spec, plan, known)
    const parts = planPartsInput.partial().parse(partsFrom(spec, withoutBlankRows(readTyped(spec, sent(spec, typed)))))
    for (const [part, value] of Object.entries(parts)) {
      if (part === 'sittings') expect(value).toEqual(plan.sessions)
      else if (part === 'deadlines') {
        // A counted day is counted anew when the plan is written.
        expect(value).toEqual(plan.deadlines.map((one) => ('relative' in one ? { ...one, due: null } : one)))
      } else expect(value).toEqual(plan[part as keyof typeof plan] ?? (Array.isArray(value) ? [] : null))
    }
    expect(Object.keys(parts).length).toBeGreaterThan(0)
  },
)

const [, , , content] = partForms
const rows = (lines: string[]): TypedPart => ({
  values: {},
  villages: [],
  otherVillages: '',
  rows: { topics: lines.map((line) => ({ '': line })), agendaSteps: [] },
})
test.each([
  ['add:topics', ['a', 'b', 'c', undefined], 'topics-3'],
  ['remove:topics:1', ['a', 'c'], 'remove-topics-1'],
  ['remove:topics:2', ['a', 'b'], 'remove-topics-1'],
  ['up:topics:2', ['a', 'c', 'b'], 'up-topics-1'],
  ['up:topics:1', ['b', 'a', 'c'], 'down-topics-0'],
  ['down:topics:0', ['b', 'a', 'c'], 'down-topics-1'],
  ['down:topics:2', ['a', 'b', 'c'], 'down-topics-2'],
])('%s moves the rows and keeps the focus', (act, after, focus) => {
  const rowAct = readRowAct(act)
  if (!content || !rowAct) throw new Error('no such button')
  const done = withRowAct(content, rows(['a', 'b', 'c']), rowAct)
  expect(done.typed.rows.topics?.map((row) => row[''])).toEqual(after)
  expect(done.focus).toBe(focus)
})
