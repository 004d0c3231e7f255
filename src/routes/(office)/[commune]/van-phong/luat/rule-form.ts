import type { Rule } from '#domain/law/rule.ts'

export const ruleFields = [
  'rule',
  'layer',
  'from',
  'to',
  'level',
  'verified',
  'source',
  'document',
  'wordingVi',
  'wordingEn',
  'counted',
  'count',
  'unit',
  'yearlyMinimum',
  'why',
] as const

export type RuleFields = Record<(typeof ruleFields)[number], string>

/** What was typed, as it was typed. */
export async function typedRule(request: Request): Promise<RuleFields> {
  const form = await request.formData()
  const typed = ruleFields.map((name) => [name, String(form.get(name) ?? '').trim()])
  return Object.fromEntries(typed) as RuleFields
}

export const emptyRule: RuleFields = {
  rule: 'new',
  layer: 'commune',
  from: '',
  to: '',
  level: 'warn',
  verified: 'full',
  source: '',
  document: '',
  wordingVi: '',
  wordingEn: '',
  counted: 'none',
  count: '',
  unit: 'calendar-days',
  yearlyMinimum: '',
  why: '',
}

/** A new version begins as what holds now. */
export function fieldsOf({ id, level, limit, yearlyMinimum, wording }: Rule): RuleFields {
  return {
    ...emptyRule,
    rule: id,
    level,
    wordingVi: wording.vi,
    wordingEn: wording.en,
    counted: limit ? `${limit.direction}-${limit.anchor}` : 'none',
    count: limit ? String(limit.count) : '',
    unit: limit?.unit ?? 'calendar-days',
    yearlyMinimum: yearlyMinimum ? String(yearlyMinimum) : '',
  }
}
