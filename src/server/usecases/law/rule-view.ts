import { levelOf, type Rule } from '#domain/law/rule.ts'
import { subjectOf, type Subject } from '#domain/law/subject.ts'

export type RuleView = Rule & {
  subject: Subject
  /** As it really counts: only what was read in full blocks. */
  effective: Rule['level']
}

export function ruleView(rule: Rule): RuleView {
  return { ...rule, subject: subjectOf(rule), effective: levelOf(rule) }
}
