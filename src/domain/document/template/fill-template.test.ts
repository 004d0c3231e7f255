import { describe, expect, test } from 'vitest'
import { paragraph } from '#domain/document/blocks.ts'
import { checkTemplate } from '#domain/document/template/check-template.ts'
import { fillTemplate } from '#domain/document/template/fill-template.ts'
import { part, type Template, wordingOf } from '#domain/document/template/template.ts'

const wording = wordingOf({
  placeholders: ['tên', 'hạn'],
  slots: ['bảng', 'danh sách'],
  required: ['bảng'],
  template: {
    subject: 'Về {tên}',
    parts: [
      part.section('Kết quả'),
      part.item('Bảng'),
      part.slot('bảng'),
      part.section('Danh sách'),
      part.slot('danh sách'),
      part.section('Ghi chú'),
      part.paragraph('[Hạn: {hạn}]'),
      part.paragraph('Hết'),
    ],
    recipients: null,
  },
})

const filling = (slots: { bảng?: string; 'danh sách'?: string }, hạn: string | null = null) => ({
  values: { tên: 'việc chung', hạn },
  slots: {
    bảng: slots.bảng === undefined ? [] : [paragraph(slots.bảng)],
    'danh sách': slots['danh sách'] === undefined ? [] : [paragraph(slots['danh sách'])],
  },
})
const titles = (template: Template, of: ReturnType<typeof filling>) =>
  fillTemplate(template, of).body.map((block) =>
    'title' in block ? block.title : 'runs' in block ? block.runs.map(({ text }) => text).join('') : '',
  )

describe('filling a template', () => {
  test('computed parts stand where the template has them', () => {
    expect(titles(wording.template, filling({ bảng: 'B', 'danh sách': 'D' }, 'mai'))).toEqual([
      'Kết quả',
      'Bảng',
      'B',
      'Danh sách',
      'D',
      'Ghi chú',
      'Hạn: mai',
      'Hết',
    ])
  })

  test('a heading goes when all below it but the closing came out empty, and one without anything below stays', () => {
    expect(titles(wording.template, filling({}))).toEqual(['Hết'])
    const bare = { ...wording.template, parts: [part.section('Một'), part.section('Hai')] }
    expect(titles(bare, filling({}))).toEqual(['Một', 'Hai'])
  })

  test('several lines of one text are several paragraphs', () => {
    const template = { ...wording.template, parts: [part.bullet('một\n\nhai {hạn}')] }
    expect(titles(template, filling({}))).toEqual(['một', 'hai ……'])
  })

  test('every unknown name is told once, of subject, parts and recipients alike', () => {
    const template = {
      subject: 'Về {hạn}',
      parts: [part.paragraph('{hạn} {tên}')],
      recipients: ['Ban {hạn}', 'Lưu: VT'],
    }
    const { unresolved, recipients, subject } = fillTemplate(template, filling({}))
    expect(unresolved).toEqual(['hạn'])
    expect(recipients).toEqual(['Ban ……', 'Lưu: VT'])
    expect(subject).toBe('Về ……')
  })
})

describe('checking a template', () => {
  test('the shipped one has no problem', () => {
    expect(checkTemplate(wording.template, wording)).toEqual([])
  })

  test('every kind of problem is told with its place', () => {
    const template: Template = {
      subject: ' ',
      parts: [
        part.paragraph('{lạ} và {tên'),
        part.slot('bảng khác'),
        part.slot('danh sách'),
        part.slot('danh sách'),
        part.paragraph(''),
      ],
      recipients: ['{lạ}'],
    }
    expect(checkTemplate(template, wording)).toEqual([
      { problem: 'empty', place: { of: 'subject' } },
      { problem: 'brace-open', place: { of: 'part', index: 0 } },
      { problem: 'unknown-name', place: { of: 'part', index: 0 }, name: 'lạ' },
      { problem: 'unknown-slot', place: { of: 'part', index: 1 }, name: 'bảng khác' },
      { problem: 'empty', place: { of: 'part', index: 4 } },
      { problem: 'unknown-name', place: { of: 'recipient', index: 0 }, name: 'lạ' },
      { problem: 'slot-lacks', name: 'bảng' },
      { problem: 'slot-twice', name: 'danh sách' },
    ])
  })
})
