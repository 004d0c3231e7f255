import type { Store } from './device.ts'

/** Text that is being typed outlives a closed tab or a dead battery, until it has been sent. */
export function readDraft(store: Store, name: string): Record<string, string> {
  const text = store.getItem(`doithoai.draft.${name}`)
  return text ? (JSON.parse(text) as Record<string, string>) : {}
}

export function keepDraft(store: Store, name: string, fields: Record<string, string>) {
  if (Object.values(fields).some((value) => value.trim())) {
    store.setItem(`doithoai.draft.${name}`, JSON.stringify(fields))
  } else store.removeItem(`doithoai.draft.${name}`)
}
