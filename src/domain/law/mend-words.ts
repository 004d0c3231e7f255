import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { keptCopy } from './check-form.ts'
import { communeOf } from './plan-words.ts'
import type { Plan, PlanTask } from '../plan/plan.ts'
import type { Finding } from './finding.ts'

/** Mends by adding what the plan does not say: who presides too, who takes part, who writes, what people are told. */
export function mendWords(plan: Plan, { rule }: Finding): Plan | null {
  const { kind } = communeOf(plan)
  if (rule === 'DLG-COCHAIR') {
    const council = `đại diện Thường trực HĐND ${kind} đồng chủ trì`
    return { ...plan, chair: `${plan.chair ?? `Chủ tịch UBND ${kind}`}; ${council}` }
  }
  if (rule === 'DLG-MTTQ') return { ...plan, tasks: [...plan.tasks, frontTask(kind)] }
  if (rule === 'DLG-INVITE-PARTY') {
    const level = plan.participants.find((one) => isOwnLevel(one.level))?.level ?? kind
    return { ...plan, participants: [{ level, who: `Đại diện Đảng ủy ${kind}`, count: null }, ...plan.participants] }
  }
  if (rule === 'NO-SECRETARY') return { ...plan, agendaSteps: introducing(plan.agendaSteps, 'thư ký ghi biên bản') }
  if (rule === 'P-REC') {
    const told = 'Thông báo cho người dự biết hội nghị được ghi âm, ghi hình'
    return { ...plan, agendaSteps: [told, ...plan.agendaSteps] }
  }
  if (rule === 'DLG-MODE') {
    // Only where the venue names one place to meet beside the link; another place is for a person to find.
    const isPlaceNamed = meetingPlaces(plan.venue ?? '').length === 1
    return isPlaceNamed ? { ...plan, venue: `${plan.venue}, kết hợp trực tiếp` } : null
  }
  return null
}

function meetingPlaces(venue: string): string[] {
  return foldDiacritics(venue).match(/hoi truong|nha van hoa|tru so|nha hop|nha cong dong|nha rong|dinh lang/g) ?? []
}

export function mendKeptCopy(plan: Plan, { where }: Finding): Plan {
  const index = Number(where?.split('.')[1] ?? Number.NaN)
  const old = plan.distributionList[index]
  const lines = plan.distributionList
  if (old === undefined) return { ...plan, distributionList: [...lines, keptCopy('')] }
  const dash = /^\s*-\s*/.exec(old)?.[0] ?? ''
  return { ...plan, distributionList: lines.with(index, `${dash}${keptCopy(old)}`) }
}

/** Where the text writes a product (`9 × 8`) and one quota is its wrong result, the text decides. */
export function mendQuotas(plan: Plan, { why }: Finding): Plan | null {
  const [, units, each, wrong] = /^(\d+) × (\d+) .*?(\d+)$/.exec(why.vi) ?? []
  if (wrong === undefined) return null
  const meant = plan.quotas.filter(({ count }) => count === Number(wrong))
  const [only] = meant
  if (!only || meant.length > 1) return null
  const right = Number(units) * Number(each)
  return { ...plan, quotas: plan.quotas.map((quota) => (quota === only ? { ...quota, count: right } : quota)) }
}

function frontTask(kind: string): PlanTask {
  return {
    responsible: `Ủy ban MTTQ Việt Nam ${kind}`,
    what: `Phối hợp với UBND ${kind} tổ chức hội nghị; vận động Nhân dân tham dự và giám sát việc giải quyết kiến nghị`,
    due: null,
  }
}

/** The step that introduces people also introduces whoever is missing; without one, it is the first step. */
function introducing(steps: readonly string[], who: string): string[] {
  const index = steps.findIndex((step) => /gioi thieu|tuyen bo ly do/.test(foldDiacritics(step)))
  const step = steps[index]
  if (step === undefined) return [`Giới thiệu đại biểu, chủ tọa, ${who}`, ...steps]
  return steps.with(index, `${step.replace(/[.;\s]+$/, '')}; giới thiệu ${who}`)
}

function isOwnLevel(level: string): boolean {
  return /\b(?:xa|phuong|thi tran|dac khu)\b/.test(foldDiacritics(level))
}
