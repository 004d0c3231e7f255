/** What a key press is, as far as shortcuts look at it. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  repeat: boolean
  isComposing: boolean
  target: unknown
}

/** The name of the key as it is printed on the screen: `Space`, `N`, `+`, `1`; null for a press that is no shortcut. */
export function shortcutOf(press: KeyPress): string | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat || press.isComposing) return null
  if (isTypedInto(press.target)) return null
  if (press.code === 'Space') return isPressedBySpace(press.target) ? null : 'Space'
  if (press.key === '+' || press.key === '=' || press.code === 'NumpadAdd') return '+'
  // A Vietnamese keyboard hides the letter behind `Process`: the place of the key tells it.
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1] ?? (/^[a-z]$/i.test(press.key) ? press.key.toUpperCase() : null)
  return letter ?? /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1] ?? (/^[1-9?]$/.test(press.key) ? press.key : null)
}

/** Nothing fires while somebody types (WCAG 2.1.4). */
function isTypedInto(target: unknown): boolean {
  const element = asElement(target)
  return element?.closest('input, textarea, select, [contenteditable], dialog') != null
}

/** Space presses the button that has the focus, as it does everywhere. */
function isPressedBySpace(target: unknown): boolean {
  return asElement(target)?.closest('button, a, summary, [role="button"]') != null
}

function asElement(target: unknown): Pick<Element, 'closest'> | null {
  return typeof target === 'object' && target !== null && 'closest' in target ? (target as Element) : null
}
