import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const light = colours(/:root \{[^}]*\}/)
const schemes = {
  light,
  dark: { ...light, ...colours(/prefers-color-scheme: dark\) \{\s*:root \{[^}]*\}/) },
  hall: { ...light, ...colours(/\.hall-dark \{[^}]*\}/) },
}

// WCAG 2.2 AA: 4.5 for text, 3 for what must be seen to use or to understand the page.
const grounds = ['paper', 'paper-deep', 'surface']
const pages = [
  ...grounds.flatMap((ground) => [['ink', ground, 4.5] as const, ['muted', ground, 4.5] as const]),
  ...grounds.map((ground) => ['lacquer-ink', ground, 4.5] as const),
  ...grounds.map((ground) => ['focus', ground, 3] as const),
  ...['answered', 'promised', 'passed-up', 'moved', 'late', 'neutral'].map(
    (state) => [`${state}-ink`, `${state}-tint`, 4.5] as const,
  ),
  ...['answered', 'promised', 'passed-up', 'late'].map((state) => [`${state}-ink`, 'surface', 4.5] as const),
  ['on-lacquer', 'lacquer', 4.5] as const,
  ['lacquer-ink', 'lacquer-soft', 4.5] as const,
  ['muted', 'lacquer-soft', 4.5] as const,
  ['control', 'surface', 3] as const,
]
const hall = [
  ['ink', 'paper', 7] as const,
  ['muted', 'paper', 7] as const,
  ...['enough', 'short', 'over'].map((phase) => [`time-${phase}`, 'paper', 7] as const),
  ...['answered', 'promised', 'passed-up', 'moved', 'late'].map((state) => [state, 'paper', 3] as const),
]

test.each(pages.flatMap((pair) => [['light', ...pair] as const, ['dark', ...pair] as const]))(
  '%s: %s on %s reaches %d',
  (scheme, ink, ground, least) => {
    expect(contrast(schemes[scheme][ink], schemes[scheme][ground])).toBeGreaterThanOrEqual(least)
  },
)

test.each(hall)('hall: %s on %s reaches %d', (ink, ground, least) => {
  expect(contrast(schemes.hall[ink], schemes.hall[ground])).toBeGreaterThanOrEqual(least)
})

function colours(block: RegExp): Record<string, string> {
  const text = block.exec(css)?.[0] ?? ''
  return Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]))
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(colour: string | undefined): number {
  if (!colour) throw new Error('The colour is not among the tokens')
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
