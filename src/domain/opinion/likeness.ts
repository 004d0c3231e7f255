import { normaliseText } from '../vietnamese/normalise-text.ts'
import { featuresOf } from './features.ts'
import { wordsOf } from './words.ts'

/** In how many texts each feature stands. */
export interface FeatureCounts {
  texts: number
  counts: Map<string, number>
  masked: readonly string[]
}

/** A text as weighted features of length 1. */
export type TextVector = Map<string, number>

export function countFeatures(texts: readonly string[], masked: readonly string[] = []): FeatureCounts {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const feature of featuresOf(text, masked)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return { texts: texts.length, counts, masked }
}

/** Rare features weigh more (inverse document frequency); empty when the text holds no word with content. */
export function vectorOf(text: string, { texts, counts, masked }: FeatureCounts): TextVector {
  const vector: TextVector = new Map()
  let squares = 0
  for (const feature of featuresOf(text, masked)) {
    const weight = Math.log(1 + (texts + 1) / ((counts.get(feature) ?? 0) + 1))
    vector.set(feature, weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares)
  for (const [feature, weight] of vector) vector.set(feature, weight / length)
  return vector
}

/** Cosine of two vectors: 0 for nothing in common, 1 for the same features. */
export function likeness(one: TextVector, other: TextVector): number {
  let sum = 0
  for (const [feature, weight] of one) sum += weight * (other.get(feature) ?? 0)
  return Math.min(1, sum)
}

/** What two texts share, heaviest first. */
export function sharedFeatures(one: TextVector, other: TextVector): string[] {
  return [...one.keys()]
    .filter((feature) => other.has(feature))
    .toSorted((a, b) => (one.get(b) ?? 0) * (other.get(b) ?? 0) - (one.get(a) ?? 0) * (other.get(a) ?? 0))
}

export interface MarkedText {
  text: string
  isShared: boolean
}

/** The text in pieces, those marked that belong to one of the features; the pieces joined are the text. */
export function markFeatures(text: string, features: readonly string[]): MarkedText[] {
  const whole = normaliseText(text)
  const wanted = new Set(features)
  const words = wordsOf(text)
  const pieces: MarkedText[] = []
  let at = 0
  const push = (end: number, isShared: boolean) => {
    if (end <= at) return
    const last = pieces.at(-1)
    if (last?.isShared === isShared) last.text += whole.slice(at, end)
    else pieces.push({ text: whole.slice(at, end), isShared })
    at = end
  }
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    const isPair = next !== undefined && wanted.has(`${word.word} ${next.word}`)
    if (!isPair && !wanted.has(word.word)) continue
    push(word.start, false)
    push(isPair ? next.end : word.end, true)
  }
  push(whole.length, false)
  return pieces
}

/** The score in words: a number would look like a probability. */
export function likenessWord(score: number): 'very' | 'quite' | 'maybe' {
  if (score >= 0.6) return 'very'
  return score >= 0.35 ? 'quite' : 'maybe'
}
