import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseText } from '../vietnamese/normalise-text.ts'
import type { Plan, Span } from './plan.ts'
import { readPlan } from './read-plan.ts'

const SAMPLE = readFileSync(new URL('../../server/demo/sample-plan.txt', import.meta.url), 'utf8')
const GOLDEN: Plan = JSON.parse(
  readFileSync(new URL('../../../tests/golden/sample-plan.json', import.meta.url), 'utf8'),
)

const ROMAN: Record<string, { digit: string; ordinal: string }> = {
  I: { digit: '1', ordinal: 'nhất' },
  II: { digit: '2', ordinal: 'hai' },
  III: { digit: '3', ordinal: 'ba' },
  IV: { digit: '4', ordinal: 'tư' },
}

function withPageNumbers(text: string): string {
  const lines = text.split('\n')
  const pages = [90, 60, 30]
  for (const at of pages) lines.splice(at, 0, '', `                    ${at / 30 + 1}`, '')
  return lines.join('\n')
}

const wholeParagraphs = (text: string) =>
  text.replace(/([^\n.;:/])\n\n?(?=[\p{Ll}]|Khê|UBMTTQ|HTXDVNN)/gu, '$1 ').replace(/Kế hoạch số\n/, 'Kế hoạch số ')

describe('the project’s own sample plan', () => {
  test('reads completely, as the golden file has it', () => {
    expect(readPlan(SAMPLE).plan).toEqual(GOLDEN)
    expect(GOLDEN.topics).toHaveLength(8)
    expect(GOLDEN.quotas.map((quota) => quota.count)).toEqual([5, 10, 20, 5, 15])
    expect(GOLDEN.deadlines.map(({ due, relation }) => `${relation} ${due}`)).toEqual([
      'before 2023-06-15',
      'before 2023-06-16',
      'before 2023-06-30',
    ])
  })

  test.each([
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['an Icelandic Ð for Đ', (text: string) => text.replaceAll('Đ', '\u00d0')],
    ['spaces that do not break', (text: string) => text.replace(/(\d) /g, '$1\u00a0')],
    ['page numbers inside sentences', withPageNumbers],
    ['an empty line after each line', (text: string) => text.replace(/\n+/g, '\n\n')],
    ['no empty lines', (text: string) => text.replace(/\n\s*\n/g, '\n')],
    [
      'parts named in words',
      (text: string) =>
        text.replace(
          /^([IV]+)\. (.*)$/gm,
          (_, roman: string, rest: string) => `Phần thứ ${ROMAN[roman]?.ordinal ?? ''}\n${rest}`,
        ),
    ],
    [
      'sections in figures',
      (text: string) =>
        text
          .replace(/^(\d)\. ?(?=\p{Lu})/gmu, '$1) ')
          .replace(/^([IV]+)\. /gm, (_, roman: string) => `${ROMAN[roman]?.digit ?? ''}. `),
    ],
    ['whole paragraphs on one line', wholeParagraphs],
    [
      'the signs of Markdown',
      (text: string) =>
        text
          .replace(/^\s*(KẾ HOẠCH)$/m, '# $1')
          .replace(/^([IV]+)\. (.*)$/gm, '## $1\\. $2')
          .replace(/^- (Thời gian|Địa điểm):/gm, '- **$1:**'),
    ],
  ])('reads the same with %s', (_, change) => {
    const changed = change(SAMPLE)
    expect(changed).not.toBe(SAMPLE)
    expect(readPlan(changed).plan).toEqual(GOLDEN)
  })

  test('reads numbers, days and seats from a text typed without diacritics', () => {
    const bare = SAMPLE.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
    const { plan } = readPlan(bare)
    expect(plan.kind).toBe('plan')
    expect(plan.eventDates).toEqual(GOLDEN.eventDates)
    expect(plan.eventDateTentative).toBe(true)
    expect(plan.villages).toEqual(['Dong Khe'])
    expect(plan.quotas.map((quota) => quota.count)).toEqual([5, 10, 20, 5, 15])
    expect(plan.deadlines.map((deadline) => deadline.due)).toEqual(GOLDEN.deadlines.map((deadline) => deadline.due))
    expect(plan.topics).toHaveLength(8)
    expect(plan.participants).toHaveLength(GOLDEN.participants.length)
  })
})

describe('evidence', () => {
  const slice = (text: string, span: Span | undefined) =>
    normaliseText(text.slice(span?.start, span?.end)).replace(/\s+/g, ' ')

  test.each([
    ['as extracted', SAMPLE],
    ['decomposed, with Windows line ends', SAMPLE.normalize('NFD').replaceAll('\n', '\r\n')],
  ])('points at the words in the text as it was handed in, %s', (_, text) => {
    const { evidence } = readPlan(text)
    expect(slice(text, evidence['venue'])).toBe('nhà văn hóa thôn Đông Khê')
    expect(slice(text, evidence['quotas.2.count'])).toBe('20')
    expect(slice(text, evidence['eventDates.0'])).toBe('19/6/2023')
    expect(slice(text, evidence['deadlines.2.due'])).toBe('trước ngày 30/6/2023')
    expect(slice(text, evidence['legalBases.1.number'])).toBe('27- KH/HU')
    expect(slice(text, evidence['signatory.name'])).toBe('Trần Quang Hưng')
    expect(slice(text, evidence['villages.0'])).toBe('thôn Đông Khê')
  })

  test('stands beside every value, with a confidence between 0 and 1', () => {
    const { plan, evidence, confidence } = readPlan(SAMPLE)
    for (const [field, value] of Object.entries(plan)) {
      const paths = Array.isArray(value) ? value.map((_, index) => `${field}.${index}`) : value === null ? [] : [field]
      for (const path of paths) {
        expect(evidence[path], path).toBeDefined()
        expect(confidence[path], path).toBeGreaterThan(0)
        expect(confidence[path], path).toBeLessThanOrEqual(1)
      }
    }
    for (const { start, end } of Object.values(evidence)) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(SAMPLE.length)
    }
  })
})

describe('what is not there', () => {
  test('is null or empty, never guessed', () => {
    const { plan, evidence } = readPlan('Hôm nay trời đẹp, bà con ra đồng từ sớm.')
    expect(plan).toEqual({
      kind: 'other',
      documentNumber: null,
      issuingAgency: null,
      place: null,
      issuedOn: null,
      subject: null,
      legalBases: [],
      topics: [],
      eventDates: [],
      eventDateTentative: false,
      eventStartTime: null,
      duration: null,
      venue: null,
      villages: [],
      chair: null,
      agendaSteps: [],
      participants: [],
      quotas: [],
      deadlines: [],
      tasks: [],
      distributionList: [],
      signatory: null,
      sessions: [],
    })
    expect(Object.keys(evidence)).toEqual(['kind'])
  })

  test('a blank number and a blank day stay blank', () => {
    const { plan } = readPlan(
      'UBND XÃ PHÚ LÂM     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:      /KH-UBND     Phú Lâm, ngày     tháng 9 năm 2025\n\nKẾ HOẠCH\nĐối thoại với Nhân dân',
    )
    expect(plan).toMatchObject({
      documentNumber: null,
      issuedOn: null,
      place: 'Phú Lâm',
      issuingAgency: 'UBND xã Phú Lâm',
    })
  })

  test('a deadline in working days is counted by the calendar, or by the one handed in', () => {
    const text =
      'KẾ HOẠCH\nĐối thoại\nI. THỜI GIAN\n1. Thời gian: ngày 27/8/2025\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng: niêm yết kết quả trong 05 ngày làm việc sau hội nghị.'
    expect(readPlan(text).plan.deadlines).toMatchObject([{ due: '2025-09-05', relative: 'event+5wd' }])
    const dueFromEvent = (event: string, relative: string) => `${event} ${relative}`
    expect(readPlan(text, { dueFromEvent }).plan.deadlines).toMatchObject([{ due: '2025-08-27 event+5wd' }])
  })

  test('any text at all is read without an error', () => {
    const words = [
      'KẾ HOẠCH',
      'I.',
      '1.',
      '- ',
      'thôn A',
      'ngày 31/2/2023',
      'trước ngày',
      ':',
      ';',
      '\n',
      '(',
      '=',
      '05 người',
      'Nơi nhận:',
      'TM.',
      '|',
      '\t',
      '\u0301',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        const text = parts.join(' ')
        const { evidence } = readPlan(text)
        return Object.values(evidence).every(({ start, end }) => start >= 0 && start <= end && end <= text.length)
      }),
    )
  })

  test('a long text of nothing but bullets takes no noticeable time', () => {
    const started = performance.now()
    readPlan('- a\n'.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
