import fc from 'fast-check'
import { expect, test } from 'vitest'
import { icalendar, type CalendarEntry } from './icalendar.ts'
import { parseCalendar } from './parse-calendar.fixture.ts'

const head = { name: 'Lịch việc, xã Thanh Lâm', host: 'thanh-lam.example' }
const task: CalendarEntry = {
  uid: 'viec-1',
  summary: 'Hạn: gửi giấy mời; báo Trưởng thôn, Mặt trận',
  description: 'Văn phòng HĐND và UBND\nLuật 72/2025/QH15, Điều 43 \\ khoản 2',
  location: null,
  url: 'https://example.vn/thanh-lam/van-phong',
  day: '2026-12-31',
  time: null,
  status: 'CONFIRMED',
  sequence: 2,
  changedAt: Date.parse('2026-11-24T08:00:00+07:00'),
  alarmBefore: 900,
}
const sitting: CalendarEntry = {
  ...task,
  uid: 'buoi-1',
  location: 'Nhà văn hóa thôn',
  time: { starts: '22:30', minutes: 180 },
  status: 'TENTATIVE',
}

test('a whole day ends with the next one, and rings the day before', () => {
  const [event] = parseCalendar(icalendar(head, [task])).events
  expect(event).toEqual({
    UID: 'viec-1@thanh-lam.example',
    DTSTAMP: '20261124T010000Z',
    'LAST-MODIFIED': '20261124T010000Z',
    SEQUENCE: '2',
    'DTSTART;VALUE=DATE': '20261231',
    'DTEND;VALUE=DATE': '20270101',
    SUMMARY: task.summary,
    DESCRIPTION: task.description,
    URL: task.url,
    STATUS: 'CONFIRMED',
    TRANSP: 'TRANSPARENT',
    alarms: [{ ACTION: 'DISPLAY', DESCRIPTION: task.summary, TRIGGER: '-PT900M' }],
  })
})

test('a sitting has its hour in Việt Nam, also past midnight, and its place', () => {
  const calendar = parseCalendar(icalendar(head, [sitting]))
  expect(calendar.head['X-WR-CALNAME']).toBe('Lịch việc, xã Thanh Lâm')
  expect(calendar.zones).toEqual(['Asia/Ho_Chi_Minh'])
  expect(calendar.events[0]).toMatchObject({
    'DTSTART;TZID=Asia/Ho_Chi_Minh': '20261231T223000',
    'DTEND;TZID=Asia/Ho_Chi_Minh': '20270101T013000',
    LOCATION: 'Nhà văn hóa thôn',
    STATUS: 'TENTATIVE',
    TRANSP: 'OPAQUE',
  })
})

test('what is cancelled does not ring', () => {
  const [event] = parseCalendar(icalendar(head, [{ ...task, status: 'CANCELLED' }])).events
  expect(event).toMatchObject({ STATUS: 'CANCELLED', alarms: [] })
})

test('an empty calendar is a calendar', () => {
  expect(parseCalendar(icalendar(head, [])).events).toEqual([])
})

test('any text comes back as it was, in lines of at most 75 octets that cut no letter', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
    .map((value) => value.replace(/\p{Cc}/gu, ''))
  fc.assert(
    fc.property(words, words, (summary, description) => {
      const [event] = parseCalendar(
        icalendar(head, [{ ...task, summary, description: `${description}\n${summary}` }]),
      ).events
      expect(event?.SUMMARY).toBe(summary)
      expect(event?.DESCRIPTION).toBe(`${description}\n${summary}`)
    }),
  )
})
