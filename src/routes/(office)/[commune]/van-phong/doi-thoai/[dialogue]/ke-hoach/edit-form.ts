import type { EditPlanInput } from '#server/usecases/plan/edit-plan.ts'

/** One line of the plan, as a form sends it: which field, and what stands in it. */
export interface TypedFact {
  field: string
  value: string
  tentative: boolean
  /** The form that it came from: the question above, or the line itself. */
  from: 'ask' | 'edit'
}

export function readTypedFact(form: FormData): TypedFact {
  return {
    field: String(form.get('field') ?? ''),
    value: String(form.get('value') ?? ''),
    tentative: form.has('tentative'),
    from: form.get('from') === 'ask' ? 'ask' : 'edit',
  }
}

/** Null when the form names a field that cannot be mended one by one. */
export function factInput(dialogueId: string, { field, value, tentative }: TypedFact): EditPlanInput | null {
  switch (field) {
    case 'eventDate':
      return { dialogueId, eventDate: value, isDateTentative: tentative }
    case 'startTime':
      return { dialogueId, startTime: value }
    case 'venue':
    case 'chair':
    case 'secretary':
      return { dialogueId, [field]: value }
    default:
      return null
  }
}

export interface TypedQuota {
  id: string
  organization: string
  count: string
}

/** The rows as they were typed; a row without name and number is none. */
export function readTypedQuotas(form: FormData): TypedQuota[] {
  const [ids, names, counts] = ['id', 'organization', 'count'].map((name) => form.getAll(name).map(String))
  const rows = (names ?? []).map((organization, index) => ({
    id: ids?.[index] ?? '',
    organization,
    count: counts?.[index] ?? '',
  }))
  return rows.filter(({ organization, count }) => organization.trim() !== '' || !/^0*$/.test(count.trim()))
}

export function quotaInput(dialogueId: string, rows: TypedQuota[]): EditPlanInput {
  return {
    dialogueId,
    quotas: rows.map(({ id, organization, count }) => ({
      ...(id === '' ? {} : { id }),
      organization,
      count: /^\d+$/.test(count.trim()) ? Number(count) : Number.NaN,
    })),
  }
}
