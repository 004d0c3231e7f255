/** The part of `localStorage` that is used; a browser that refuses it gets one that lasts as long as the page. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export function deviceStore(): Store {
  try {
    const probe = 'doithoai.probe'
    localStorage.setItem(probe, '1')
    localStorage.removeItem(probe)
    return localStorage
  } catch {
    return memoryStore()
  }
}

export function memoryStore(): Store {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

/** A random UUID; `crypto.randomUUID` is missing where a hall's devices reach the server over plain http. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The same for all pages of this browser, and for as long as it keeps its storage. */
export function deviceId(store: Store): string {
  const known = store.getItem('doithoai.device')
  if (known) return known
  const made = randomId()
  store.setItem('doithoai.device', made)
  return made
}

/** Counts up on this device, over all its pages. */
export function nextDeviceSeq(store: Store): number {
  const next = Number(store.getItem('doithoai.device-seq') ?? 0) + 1
  store.setItem('doithoai.device-seq', String(next))
  return next
}
