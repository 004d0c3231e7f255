import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { findingOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { PlanView } from './plan-view.ts'

/**
 * F-NOINHAN-L: the office keeps its copy with văn thư, written `Lưu: VT, …` (NĐ 30/2020 Phụ lục I Mục II). Marks and
 * dashes are left to the check of the Word file. Party papers have a form of their own (Hướng dẫn 36-HD/VPTW).
 */
export function checkForm(view: PlanView): Finding[] {
  const rule = view.ruleFor('F-NOINHAN-L', view.plan.issuedOn)
  const { distributionList } = view.plan
  if (!rule || distributionList.length === 0 || isOfTheParty(view)) return []
  const index = distributionList.findIndex((line) => /^-?\s*luu\b/.test(foldDiacritics(line)))
  const line = distributionList[index]
  if (line !== undefined && /^-?\s*luu\s*:?\s*(?:vt|van thu)\b/.test(foldDiacritics(line))) return []
  const wanted = keptCopy(line ?? '')
  return [
    findingOf(rule, {
      where: line === undefined ? 'distributionList' : `distributionList.${index}`,
      why:
        line === undefined
          ? { vi: 'Nơi nhận không có dòng “Lưu: VT”', en: 'The distribution list has no “Lưu: VT” line' }
          : {
              vi: `Dòng “${line}” không lưu ở văn thư (VT)`,
              en: `“${line}” keeps no copy with the clerk of papers (VT)`,
            },
      mend: { vi: `Ghi “${wanted}”`, en: `Write “${wanted}”` },
    }),
  ]
}

/** The last line as it is to be, after the drafting unit that the written line names. */
export function keptCopy(line: string): string {
  return `Lưu: VT, ${draftingUnit(line)}.`
}

function draftingUnit(line: string): string {
  const unit = line.replace(/^[-\s]*lưu\s*:?\s*/i, '').replace(/[.;,\s]+$/, '')
  // VPUB and VP UBND are the same office that drafts; the decree's samples write VP.
  return unit === '' || /^(?:vp|vpub|vp[ .-]?ubnd|văn phòng)$/i.test(unit) ? 'VP' : unit
}

function isOfTheParty({ plan }: PlanView): boolean {
  const named = [plan.issuingAgency, plan.documentNumber, plan.signatory?.capacity].map((name) =>
    foldDiacritics(name ?? ''),
  )
  return named.some((name) => /^dang (?:uy|bo)\b|\/(?:du|hu|tu)\b|\bban thuong vu$/.test(name))
}
