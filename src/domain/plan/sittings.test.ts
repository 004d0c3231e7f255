import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'
import { sittingsOf, withSittings } from './sittings.ts'

const { plan } = readPlan('KẾ HOẠCH\nTổ chức đối thoại với Nhân dân\nI. MỤC ĐÍCH')
const anySitting = fc.record({
  date: fc.constantFrom(null, '2026-03-02', '2026-03-09'),
  time: fc.constantFrom(null, '07:30', '13:30'),
  venue: fc.constantFrom(null, 'sân đình', 'nhà văn hóa'),
  units: fc.array(fc.record({ unit: fc.constantFrom('A', 'B'), count: fc.constantFrom(null, 3) }), { maxLength: 2 }),
})

test('sittings that were written are read again, in the order of their days', () => {
  fc.assert(
    fc.property(fc.array(anySitting, { minLength: 1, maxLength: 4 }), (sittings) => {
      const written = withSittings(plan, sittings)
      const days = sittings.map(({ date }) => date ?? '9999-12-31').toSorted()
      expect(sittingsOf(written).map(({ date }) => date ?? '9999-12-31')).toEqual(days)
      expect(sittingsOf(written)).toEqual(expect.arrayContaining(sittings))
      expect(sittingsOf(withSittings(written, sittingsOf(written)))).toEqual(sittingsOf(written))
    }),
  )
})

test('one sitting stands in the plan’s own values', () => {
  const written = withSittings(plan, [{ date: '2026-03-02', time: '07:30', venue: 'sân đình', units: [] }])
  expect(written).toMatchObject({
    eventDates: ['2026-03-02'],
    eventStartTime: '07:30',
    venue: 'sân đình',
    sessions: [],
  })
})
