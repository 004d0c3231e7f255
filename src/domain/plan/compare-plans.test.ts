import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, isSameValue } from '../canonical-json.ts'
import { comparePlans, partOf, planParts } from './compare-plans.ts'
import { mergePlans } from './merge-plans.ts'
import type { Plan } from './plan.ts'

const plan: Plan = {
  kind: 'plan',
  documentNumber: null,
  issuingAgency: 'UBND xã Thanh Lâm',
  place: null,
  issuedOn: null,
  subject: 'Tổ chức đối thoại',
  legalBases: [],
  topics: ['đất đai', 'giao thông', 'môi trường'],
  eventDates: ['2023-06-19'],
  eventDateTentative: true,
  eventStartTime: null,
  duration: null,
  venue: 'nhà văn hóa thôn Đông Khê',
  villages: ['Đông Khê'],
  chair: 'Chủ tịch UBND xã',
  agendaSteps: [],
  participants: [],
  quotas: [
    { organization: 'Hội Nông dân', count: 10 },
    { organization: 'Hội Phụ nữ', count: 20 },
  ],
  deadlines: [{ what: 'gửi giấy mời', responsible: null, due: '2023-06-16', relation: 'before' }],
  tasks: [
    { what: 'chuẩn bị giấy mời', responsible: 'Văn phòng', due: null },
    { what: 'bảo vệ trật tự', responsible: 'Công an xã', due: null },
  ],
  distributionList: [],
  signatory: { capacity: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Trần Quang Hưng' },
  sessions: [],
}
const [farmers, women] = plan.quotas
const [invite, guard] = plan.tasks

describe('two plans differ', () => {
  test.each<[string, Partial<Plan>, unknown[]]>([
    ['in nothing', {}, []],
    ['in nothing when what is not said is null', { secretary: null, purposes: undefined }, []],
    [
      'in a value',
      { venue: 'hội trường xã' },
      [{ path: 'venue', from: 'nhà văn hóa thôn Đông Khê', to: 'hội trường xã' }],
    ],
    [
      'in a value that was not said',
      { eventStartTime: '07:30' },
      [{ path: 'eventStartTime', from: null, to: '07:30' }],
    ],
    [
      'in a figure of an item',
      {
        quotas: [
          { organization: 'Hội Nông dân', count: 10 },
          { organization: 'Hội Phụ nữ', count: 25 },
        ],
      },
      [{ path: 'quotas.1.count', from: 20, to: 25 }],
    ],
    [
      'in an item that came',
      { topics: ['đất đai', 'giao thông', 'y tế', 'môi trường'] },
      [{ path: 'topics.2', from: null, to: 'y tế' }],
    ],
    [
      'in an item that went',
      { topics: ['đất đai', 'môi trường'] },
      [{ path: 'topics.1', from: 'giao thông', to: null }],
    ],
    [
      'in an item said in other words',
      { topics: ['đất đai', 'giao thông nông thôn', 'môi trường'] },
      [{ path: 'topics.1', from: 'giao thông', to: 'giao thông nông thôn' }],
    ],
    [
      'in the order alone',
      { quotas: [women, farmers].filter((quota) => quota !== undefined) },
      [{ path: 'quotas', from: [farmers, women], to: [women, farmers] }],
    ],
    [
      'in the day of a task that also moved up',
      {
        tasks: [{ ...guard, what: 'bảo vệ trật tự', due: '2023-06-19', responsible: 'Công an xã' }, invite].filter(
          (task) => task !== undefined,
        ),
      },
      [{ path: 'tasks.0.due', from: null, to: '2023-06-19' }, expect.objectContaining({ path: 'tasks' })],
    ],
    [
      'in one field of who signs',
      { signatory: { capacity: 'KT. CHỦ TỊCH', title: 'CHỦ TỊCH', name: 'Trần Quang Hưng' } },
      [{ path: 'signatory.capacity', from: 'TM. ỦY BAN NHÂN DÂN', to: 'KT. CHỦ TỊCH' }],
    ],
    ['in a part that was not there', { purposes: ['Nghe dân'] }, [{ path: 'purposes.0', from: null, to: 'Nghe dân' }]],
  ])('%s', (_, change, differences) => {
    expect(comparePlans(plan, { ...plan, ...change })).toEqual(differences)
  })
})

const anyWords = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
const anyPlan = fc
  .record({
    topics: anyWords,
    villages: anyWords,
    venue: fc.constantFrom(null, 'x', 'y'),
    quotas: fc.array(fc.record({ organization: fc.constantFrom('a', 'b', 'c'), count: fc.nat(3) }), { maxLength: 4 }),
    tasks: fc.array(
      fc.record({
        what: fc.constantFrom('a', 'b'),
        responsible: fc.constantFrom(null, 'p'),
        due: fc.constantFrom(null, '2023-06-01'),
      }),
      { maxLength: 4 },
    ),
  })
  .map((change): Plan => ({ ...plan, ...change }))

test('differences are told exactly when there are some, each once, and never as a change of nothing', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (one, other) => {
      const differences = comparePlans(one, other)
      expect(differences.length === 0).toBe(isSameValue(one, other))
      expect(new Set(differences.map((difference) => canonicalJson(difference))).size).toBe(differences.length)
      for (const { from, to } of differences) expect(isSameValue(from, to)).toBe(false)
      const changed = planParts.filter((part) => !isSameValue(one[part], other[part]))
      expect([...new Set(differences.map(partOf))]).toEqual(changed)
    }),
  )
})

describe('two people who change one plan', () => {
  const moved = { ...plan, venue: 'hội trường xã' }

  test('both have their way in different parts', () => {
    const { plan: merged } = mergePlans(plan, { ...plan, chair: 'Phó Chủ tịch' }, moved)
    expect(merged).toMatchObject({ chair: 'Phó Chủ tịch', venue: 'hội trường xã' })
  })

  test('the second is told what the first did to the same part', () => {
    const { conflicts } = mergePlans(plan, { ...plan, venue: 'sân đình', chair: null }, moved)
    expect(conflicts).toEqual([{ path: 'venue', from: plan.venue, to: 'hội trường xã' }])
  })

  test('wanting the same is no conflict', () => {
    expect(mergePlans(plan, moved, moved)).toEqual({ plan: moved, conflicts: null })
  })

  test('nothing of either is lost, whatever they do', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyPlan, (base, wanted, current) => {
        const { plan: merged, conflicts } = mergePlans(base, wanted, current)
        if (!merged) return void expect(conflicts.length).toBeGreaterThan(0)
        for (const part of planParts) {
          const kept = isSameValue(base[part], wanted[part]) ? current[part] : wanted[part]
          expect(isSameValue(merged[part], kept)).toBe(true)
        }
      }),
    )
  })
})
