import { expect, test } from 'vitest'
import { shortcutOf, type KeyPress } from './shortcuts.ts'

/** An element as far as `closest` goes. */
const inside = (...selectors: string[]) => ({
  closest: (wanted: string) => (wanted.split(', ').some((one) => selectors.includes(one)) ? {} : null),
})

const press = (change: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  target: inside(),
  ...change,
})

test.each([
  [{ key: ' ', code: 'Space' }, 'Space'],
  [{ key: 'n', code: 'KeyN' }, 'N'],
  [{ key: 'N', code: 'KeyN' }, 'N'],
  [{ key: 'Process', code: 'KeyZ' }, 'Z'],
  [{ key: '+', code: 'Equal' }, '+'],
  [{ key: '=', code: 'Equal' }, '+'],
  [{ key: '+', code: 'NumpadAdd' }, '+'],
  [{ key: '2', code: 'Digit2' }, '2'],
  [{ key: 'ă', code: 'Digit1' }, '1'],
  [{ key: 'Enter', code: 'Enter' }, null],
])('%o is %s', (change, shortcut) => {
  expect(shortcutOf(press(change))).toBe(shortcut)
})

test.each(['input', 'textarea', 'select', '[contenteditable]', 'dialog'])('nothing fires inside %s', (selector) => {
  expect(shortcutOf(press({ key: 'n', code: 'KeyN', target: inside(selector) }))).toBeNull()
  expect(shortcutOf(press({ key: ' ', code: 'Space', target: inside(selector) }))).toBeNull()
})

test('Space presses the button that has the focus, letters still work there', () => {
  expect(shortcutOf(press({ key: ' ', code: 'Space', target: inside('button') }))).toBeNull()
  expect(shortcutOf(press({ key: 'n', code: 'KeyN', target: inside('button') }))).toBe('N')
})

test.each(['ctrlKey', 'altKey', 'metaKey', 'repeat', 'isComposing'] as const)('%s makes it no shortcut', (modifier) => {
  expect(shortcutOf(press({ key: 'c', code: 'KeyC', [modifier]: true }))).toBeNull()
})
