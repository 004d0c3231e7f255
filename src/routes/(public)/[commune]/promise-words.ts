import type { Standing } from '#domain/commitment/standing.ts'
import type { TagTone } from '#ui/Tag.svelte'
import { m } from '#words'

/** What a row of a promise shows. */
export interface PromiseShown {
  id: string
  kind: 'reply' | 'act'
  what: string
  matterTitle: string | null
  office: string
  executor: string | null
  firstDueOn: string
  dueOn: string
  extensions: number
  opinions: number
  standing: Standing
  keptOn: string | null
  result: string | null
  evidence: { isPhoto: boolean } | null
  dialogue: { slug: string }
}

interface WordTag {
  tone: TagTone
  text: string
}

/** How it stands, and how often its date was moved: a promise kept late says so for ever. */
export function promiseTags(promise: PromiseShown): WordTag[] {
  const { extensions } = promise
  const moved = extensions === 1 ? m.public_extended_once() : m.public_extended({ count: extensions })
  return [...standingTags(promise), ...(extensions > 0 ? [{ tone: 'neutral' as const, text: moved }] : [])]
}

function standingTags(promise: PromiseShown): WordTag[] {
  const { word, daysLate, daysLeft } = promise.standing
  if (word === 'late')
    return [{ tone: 'late', text: daysLate === 1 ? m.due_late_one() : m.due_late({ days: daysLate }) }]
  if (word === 'due' || word === 'extended') return [{ tone: 'promised', text: leftWords(daysLeft) }]
  const done: WordTag = { tone: 'answered', text: doneWords(promise) }
  return word === 'kept' ? [done] : [done, { tone: 'late', text: lateWords(daysLate) }]
}

function leftWords(days: number): string {
  if (days === 0) return m.due_today()
  return days === 1 ? m.due_left_one() : m.due_left({ days })
}

function lateWords(days: number): string {
  return days === 1 ? m.public_kept_late_one() : m.public_kept_late({ days })
}

function doneWords({ kind, evidence }: PromiseShown): string {
  if (evidence) return evidence.isPhoto ? m.public_kept_photo_tag() : m.public_kept_file_tag()
  return kind === 'reply' ? m.public_replied_tag() : m.public_kept_tag()
}
