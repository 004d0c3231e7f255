import { namesIn, parseWords, type WordsFault } from '#domain/document/template/parse-words.ts'
import type { Template, Wording } from '#domain/document/template/template.ts'

/** Where a template cannot be kept: its subject, a part by its position from 0, or a recipient. */
export type TemplatePlace = { of: 'subject' } | { of: 'part'; index: number } | { of: 'recipient'; index: number }

export type TemplateProblem =
  | { problem: WordsFault; place: TemplatePlace }
  | { problem: 'unknown-name'; place: TemplatePlace; name: string }
  | { problem: 'unknown-slot'; place: TemplatePlace; name: string }
  | { problem: 'empty'; place: TemplatePlace }
  | { problem: 'slot-lacks'; name: string }
  | { problem: 'slot-twice'; name: string }

/** What must be mended before a template can be used for a kind: names it does not have, signs not closed, parts that may not be left out. */
export function checkTemplate(
  template: Template,
  { placeholders, slots, required }: Pick<Wording, 'placeholders' | 'slots' | 'required'>,
): TemplateProblem[] {
  const words = (text: string, place: TemplatePlace): TemplateProblem[] => {
    if (text.trim() === '') return [{ problem: 'empty', place }]
    const { nodes, faults } = parseWords(text)
    const unknown = [...new Set(namesIn(nodes))].filter((name) => !placeholders.includes(name))
    return [
      ...faults.map((problem) => ({ problem, place })),
      ...unknown.map((name) => ({ problem: 'unknown-name' as const, place, name })),
    ]
  }
  const used = template.parts.flatMap((part) => (part.kind === 'slot' ? [part.slot] : []))
  return [
    ...words(template.subject, { of: 'subject' }),
    ...template.parts.flatMap((part, index) => {
      const place = { of: 'part' as const, index }
      if (part.kind !== 'slot') return words(part.words, place)
      return slots.includes(part.slot) ? [] : [{ problem: 'unknown-slot' as const, place, name: part.slot }]
    }),
    ...(template.recipients ?? []).flatMap((line, index) => words(line, { of: 'recipient', index })),
    ...required.filter((name) => !used.includes(name)).map((name) => ({ problem: 'slot-lacks' as const, name })),
    ...[...new Set(used.filter((name, index) => used.indexOf(name) !== index))].map((name) => ({
      problem: 'slot-twice' as const,
      name,
    })),
  ]
}
