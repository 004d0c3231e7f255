import { expect, test } from 'vitest'
import { readPlan } from '#domain/plan/read-plan.ts'
import { questionsOf } from './questions.ts'
import { samplePlan } from './sample-dialogue.fixture.ts'

const { plan } = readPlan(samplePlan)
const complete = {
  held_on: '2023-06-19',
  starts_at: '07:30',
  venue: 'nhà văn hóa',
  chair: 'Chủ tịch',
  secretary: 'Thu',
}

test('a plan that says all, surely, is not asked about', () => {
  expect(questionsOf(complete, { plan, confidence: { venue: 0.7 } }, [])).toEqual([])
})

test.each([
  ['held_on', 'eventDate'],
  ['starts_at', 'startTime'],
  ['venue', 'venue'],
  ['chair', 'chair'],
  ['secretary', 'secretary'],
] as const)('without %s it asks for %s', (column, field) => {
  const questions = questionsOf({ ...complete, [column]: null }, { plan, confidence: {} }, [])
  expect(questions).toMatchObject([{ field, why: 'missing', path: null }])
})

test('a value under 0.7 is asked about until somebody has confirmed it', () => {
  const reading = { plan, confidence: { 'quotas.3.count': 0.6, venue: 0.69 } }
  expect(questionsOf(complete, reading, [])).toMatchObject([
    { field: 'venue', why: 'unsure', path: 'venue' },
    { field: 'quotas', why: 'unsure', path: 'quotas.3.count' },
  ])
  expect(questionsOf(complete, reading, ['quotas', 'venue'])).toEqual([])
})

test('a plan without quotas is asked for them once', () => {
  const bare = { plan: { ...plan, quotas: [] }, confidence: {} }
  expect(questionsOf(complete, bare, [])).toMatchObject([{ field: 'quotas', why: 'missing' }])
  expect(questionsOf(complete, bare, ['quotas'])).toEqual([])
})
