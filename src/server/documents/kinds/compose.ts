import type { Paper } from '#domain/document/paper.ts'
import { fillTemplate, type Filled } from '#domain/document/template/fill-template.ts'
import type { Filling, Template } from '#domain/document/template/template.ts'
import type { Head } from '#server/documents/kinds/head.ts'

/** The papers of one model, and the names in their template that the record does not know. */
export interface Composed {
  papers: Paper[]
  /** Nơi nhận as the template or else the model has it, before the form orders it. */
  distributionList: string[]
  unresolved: string[]
}

/** Several papers of one model, each from the same template: an invitation for each guest. */
export function joined(parts: readonly Composed[]): Composed {
  return {
    papers: parts.flatMap(({ papers }) => papers),
    distributionList: parts[0]?.distributionList ?? [],
    unresolved: [...new Set(parts.flatMap(({ unresolved }) => unresolved))],
  }
}

/** One paper from a template: `around` builds what stands around the body, from the head with the template's recipients. */
export function composeOne<Model extends Head, Placeholder extends string, Slot extends string>(
  model: Model,
  template: Template,
  filling: Filling<Placeholder, Slot>,
  around: (head: Model, filled: Filled) => Paper,
): Composed {
  const filled = fillTemplate(template, filling)
  const head = { ...model, distributionList: filled.recipients ?? model.distributionList }
  return {
    papers: [around(head, filled)],
    distributionList: head.distributionList,
    unresolved: filled.unresolved,
  }
}
