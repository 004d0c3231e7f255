import type { Refused } from '#domain/refusal.ts'
import { refusalSentence } from '#ui/refusal-words.ts'
import { m } from '#words'

export interface TypedPlace {
  where: string
  printed: string
  correct: string
}

const blank: TypedPlace = { where: '', printed: '', correct: '' }

/** The rows as they came from the form; at least one, so that there is something to write in. */
export function typedPlaces(form: FormData): TypedPlace[] {
  const [where = [], printed = [], correct = []] = ['where', 'printed', 'correct'].map((name) =>
    form.getAll(name).map((value) => String(value)),
  )
  const count = Math.max(1, where.length, printed.length, correct.length)
  return Array.from({ length: count }, (_, index) => ({
    where: where[index] ?? '',
    printed: printed[index] ?? '',
    correct: correct[index] ?? '',
  }))
}

export function writtenPlaces(places: readonly TypedPlace[]): TypedPlace[] {
  const written = places.filter((place) => Object.values(place).some((text) => text.trim() !== ''))
  return written.length > 0 ? written : [blank]
}

/** What a button of the rows makes of them; null where the button is another. */
export function changedPlaces(places: readonly TypedPlace[], act: string): TypedPlace[] | null {
  if (act === 'add') return [...places, blank]
  const index = /^remove:(\d+)$/.exec(act)?.[1]
  if (index === undefined) return null
  const left = places.filter((_, at) => at !== Number(index))
  return left.length > 0 ? left : [blank]
}

/** The control of a row that a refusal speaks of. */
export function placeId(index: number, field: string): string {
  return `places-${index}-${field}`
}

export function placeErrors(refused: Refused | undefined): { field?: string; text: string }[] {
  if (!refused) return []
  const [, index, field] = /^places\.(\d+)\.(\w+)$/.exec(refused.field ?? '') ?? []
  if (index === undefined || field === undefined) return [{ text: refusalSentence(refused) }]
  const problem = refused.detail?.problem
  const text =
    problem === 'same'
      ? m.register_correct_same()
      : problem === 'too_big'
        ? m.register_correct_long()
        : m.register_problem_words()
  return [{ field: placeId(Number(index), field), text }]
}
