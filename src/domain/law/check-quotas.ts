import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { findingOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { PlanView } from './plan-view.ts'

const people = '(?:nguoi|dai bieu|dong chi|chi tieu|ghe|suat)'
const hedge = /khoang|du kien|\bhon\b|\btren\b|toi thieu|it nhat|toi da|khong qua|\btu\b/
const total = new RegExp(String.raw`\b(?:tong(?: so| cong)?|cong)\b([^\d.;]{0,50}?)(\d{1,4}) ?${people}`, 'g')
const whole = new RegExp(String.raw`()\b(\d{1,4}) ?${people},? ?:? ?(?:trong do|bao gom|gom)[ :,]{0,3}(?:co )?$`, 'g')
const product = new RegExp(
  String.raw`\b(\d{1,3}) [^\d.;:]{1,40},? ?moi [^\d.;:]{1,40}?(\d{1,3}) ?[a-z ]{0,24}= ?(\d{1,4})`,
  'g',
)
// The last row of a table, after what else the row before it says: "có phiên dịch Tổng cộng | 279 | 90".
const totalRow =
  /^(?:[\s|=:.]*\d{0,4}[^\d.;:]{0,40}?\s)?[\s|\d.]*\b(?:tong(?: so| cong)?|(?<!hanh chinh )cong)\b[\s|:]{1,5}(\d{1,4}(?:[\s|]{1,5}\d{1,4})*)(?![\d/])/
// A total belongs to the quotas when it stands right beside their list.
const reach = 90

/** QUOTA-SUM: a total written beside the quotas is their sum, and a written product (`9 chi đoàn, mỗi chi đoàn 8 = 72`) is right. */
export function checkQuotas(view: PlanView): Finding[] {
  return [...checkTotal(view), ...checkProducts(view)]
}

function checkTotal(view: PlanView): Finding[] {
  const rule = view.ruleFor('QUOTA-SUM')
  const { quotas } = view.plan
  const isPerUnit = quotas.some(({ organization }) => /^moi\b/.test(foldDiacritics(organization)))
  if (!rule || quotas.length < 2 || isPerUnit) return []
  const sum = quotas.reduce((all, { count }) => all + count, 0)
  const stated = statedTotal(view, sum)
  if (stated === null || stated === sum) return []
  return [
    findingOf(rule, {
      where: 'quotas',
      why: {
        vi: `Tổng số ghi ${stated}, các chỉ tiêu cộng lại là ${sum}`,
        en: `The total says ${stated}, the quotas add up to ${sum}`,
      },
      mend: { vi: `Sửa tổng số thành ${sum}, hoặc sửa chỉ tiêu`, en: `Write ${sum}, or change a quota` },
    }),
  ]
}

function statedTotal(view: PlanView, sum: number): number | null {
  const stretch = quotaStretch(view)
  if (!stretch) return null
  const ahead = view.folded.slice(Math.max(0, stretch.start - reach), stretch.start)
  const behind = view.folded.slice(stretch.end, stretch.end + reach)
  const [, between = '', count] =
    [...ahead.matchAll(total)].at(-1) ?? [...ahead.matchAll(whole)].at(-1) ?? [...behind.matchAll(total)][0] ?? []
  if (count === undefined) return totalOfRow(behind, sum)
  return hedge.test(between) ? null : Number(count)
}

/** Of several totals in one row ("Cộng | 279 hộ | 112") the one that comes nearest is that of the seats. */
function totalOfRow(behind: string, sum: number): number | null {
  const totals =
    totalRow
      .exec(behind)?.[1]
      ?.split(/[\s|]+/)
      .map(Number) ?? []
  return totals.toSorted((a, b) => Math.abs(a - sum) - Math.abs(b - sum))[0] ?? null
}

/** Where the list of quotas stands: by its evidence, or from the first organisation named to the last. */
function quotaStretch(view: PlanView): { start: number; end: number } | null {
  const read = Object.entries(view.evidence).filter(([path]) => path.startsWith('quotas.'))
  // Without the words that lead up to the first of them: "95 người, trong đó xóm Đông 35 người".
  const named = read.filter(([path]) => /\.(?:organization|count)$/.test(path))
  const spans = named.length > 0 ? named : read
  if (spans.length > 0) {
    return {
      start: Math.min(...spans.map(([, { start }]) => start)),
      end: Math.max(...spans.map(([, { end }]) => end)),
    }
  }
  const names = view.plan.quotas.map(({ organization }) => foldDiacritics(organization))
  const last = view.folded.lastIndexOf(names.at(-1) ?? '')
  const first = view.folded.lastIndexOf(names[0] ?? '', last)
  return first >= 0 && last > first ? { start: first, end: last + (names.at(-1) ?? '').length } : null
}

function checkProducts(view: PlanView): Finding[] {
  const rule = view.ruleFor('QUOTA-SUM')
  if (!rule) return []
  return [...view.folded.matchAll(product)]
    .filter(([, units, each, result]) => Number(units) * Number(each) !== Number(result))
    .map(([, units, each, result]) => {
      const right = Number(units) * Number(each)
      return findingOf(rule, {
        where: 'quotas',
        why: {
          vi: `${units} × ${each} là ${right}, không phải ${result}`,
          en: `${units} × ${each} is ${right}, not ${result}`,
        },
        mend: { vi: `Sửa thành ${right}, hoặc sửa chỉ tiêu`, en: `Write ${right}, or change the quota` },
      })
    })
}
