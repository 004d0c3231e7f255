import type { TemplatePlace, TemplateProblem } from '#domain/document/template/check-template.ts'
import { m } from '#words'

const words: Record<TemplateProblem['problem'], (name: string) => string> = {
  'brace-open': m.template_problem_brace_open,
  'brace-empty': m.template_problem_brace_empty,
  'brace-stray': m.template_problem_brace_stray,
  'bracket-open': m.template_problem_bracket_open,
  'bracket-stray': m.template_problem_bracket_stray,
  'mark-open': m.template_problem_mark_open,
  'unknown-name': (name) => m.template_problem_unknown_name({ name }),
  'unknown-slot': (name) => m.template_problem_unknown_slot({ name }),
  empty: m.template_problem_empty,
  'slot-lacks': (name) => m.template_problem_slot_lacks({ name }),
  'slot-twice': (name) => m.template_problem_slot_twice({ name }),
}

/** What is wrong with a template, in one sentence. */
export function problemWords(problem: TemplateProblem): string {
  return words[problem.problem]('name' in problem ? problem.name : '')
}

/** The control where it is mended. */
export function problemField(problem: TemplateProblem): string {
  return 'place' in problem ? fieldOf(problem.place) : 'newSlot'
}

export function fieldOf(place: TemplatePlace): string {
  if (place.of === 'part') return `words-${place.index}`
  return place.of === 'subject' ? 'subject' : 'recipients'
}
