/** What was typed, to be sent on and to be shown again when something is wrong. */
export interface TypedValues {
  dialogueSlug: string
  text: string
  villageId: string
  senderChoice: 'office-only' | 'anonymous'
  name: string
  phone: string
  formKey: string
}

export function typedValues(form: FormData): TypedValues {
  const typed = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return {
    dialogueSlug: typed('dialogueSlug'),
    text: typed('text'),
    villageId: typed('villageId'),
    senderChoice: typed('senderChoice') === 'anonymous' ? 'anonymous' : 'office-only',
    name: typed('name'),
    phone: typed('phone'),
    formKey: typed('formKey'),
  }
}

export interface Problem {
  field: string
  problem: string
}

interface Issue {
  code: string
  path: PropertyKey[]
  message: string
}

/** One problem for each field, in the order of the form. */
export function problemsOf(issues: Issue[]): Problem[] {
  const problems = new Map<string, Problem>()
  for (const { code, path, message } of issues) {
    const field = path.map(String).join('.')
    if (!problems.has(field)) problems.set(field, { field, problem: code === 'custom' ? message : code })
  }
  return [...problems.values()]
}
