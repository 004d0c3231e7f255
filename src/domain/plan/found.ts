import type { Located } from './located-text.ts'
import { spanOf } from './located-text.ts'
import type { PlanReading, Span } from './plan.ts'

/** A value read from the text, where it stands, and how sure the reader is (0 to 1). `parts` are spans of its fields. */
export interface Found<T> {
  value: T
  span: Span
  confidence: number
  parts?: Record<string, Span>
}

/** The text says it where it is expected, in the words expected. */
export const SURE = 0.95
/** The text says it, in another place or other words. */
export const LIKELY = 0.8
/** Concluded from something else that the text says. */
export const INFERRED = 0.6

export function found<T>(value: T, at: Located, confidence: number, parts?: Record<string, Located | null>): Found<T> {
  const spans: Record<string, Span> = {}
  for (const [key, part] of Object.entries(parts ?? {})) if (part && part.text !== '') spans[key] = spanOf(part)
  return { value, span: spanOf(at), confidence, parts: spans }
}

/** The first of those that are called the same. */
export function eachOnce<T>(items: T[], nameOf: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const name = nameOf(item)
    const isFirst = !seen.has(name)
    seen.add(name)
    return isFirst
  })
}

export type Notes = Pick<PlanReading, 'evidence' | 'confidence'>

/** Writes down where a single value was read and gives the value, or null when there is none. */
export function note<T>(notes: Notes, path: string, item: Found<T> | null): T | null {
  if (!item) return null
  notes.evidence[path] = item.span
  notes.confidence[path] = item.confidence
  for (const [key, span] of Object.entries(item.parts ?? {})) {
    notes.evidence[`${path}.${key}`] = span
    notes.confidence[`${path}.${key}`] = item.confidence
  }
  return item.value
}

export function noteAll<T>(notes: Notes, path: string, items: Found<T>[]): T[] {
  items.forEach((item, index) => note(notes, `${path}.${index}`, item))
  return items.map((item) => item.value)
}
