import type { ComponentForm, Rule, StatutoryForm } from '#domain/document/statutory-form.ts'

/** Every rule of a form's table, once, in the order of the table; what the form does not ask for is left out. */
export function rulesOf(form: StatutoryForm): string[] {
  const { page, margins, typeface, paragraph, number, date, capacities, archive, missing } = form
  const { motto, demonstration: _, ...components } = form.components
  const rules: (Rule | ComponentForm | null)[] = [
    page,
    margins,
    typeface,
    paragraph,
    form.motto === null ? null : motto,
    ...Object.values(components),
    number,
    date,
    capacities,
    archive,
    form.letters,
    form.points,
    form.abbreviations,
    missing,
  ]
  return [...new Set(rules.flatMap((each) => (each === null ? [] : [each.rule])))]
}
