import type { MissingPart } from '#server/usecases/paper/from-record/built-paper.ts'
import { m } from '#words'
import { dialogueHref } from '../../../../office-paths.ts'

/** What is missing in words, and the page where it is mended; `null` where there is nothing to do. */
const words: Record<MissingPart, { text: () => string; page: string | null; act?: () => string }> = {
  'plan-issued': { text: m.paper_missing_plan, page: '/ke-hoach' },
  day: { text: m.paper_missing_day, page: '/ke-hoach' },
  'day-passed': { text: m.paper_missing_day_passed, page: '/ke-hoach/doi-ngay', act: m.paper_missing_day_passed_act },
  'is-over': { text: m.paper_missing_is_over, page: null },
  hour: { text: m.paper_missing_hour, page: '/ke-hoach' },
  venue: { text: m.paper_missing_venue, page: '/ke-hoach' },
  chair: { text: m.paper_missing_chair, page: '/ke-hoach' },
  steps: { text: m.paper_missing_steps, page: '/ke-hoach' },
  villages: { text: m.paper_missing_villages, page: '/ke-hoach' },
  opinions: { text: m.paper_missing_opinions, page: '/y-kien' },
  matters: { text: m.paper_missing_matters, page: '/van-de' },
  seats: { text: m.paper_missing_seats, page: '/dai-bieu' },
  session: { text: m.paper_missing_session, page: '/phien' },
  conclusion: { text: m.paper_missing_conclusion, page: '/ket-luan' },
  promises: { text: m.paper_missing_promises, page: null },
  escalations: { text: m.paper_missing_escalations, page: null },
  letters: { text: m.paper_missing_letters, page: null },
  'letter-left': { text: m.paper_missing_letter_left, page: null },
  'letter-anonymous': { text: m.paper_missing_letter_anonymous, page: null },
  'letter-unanswered': { text: m.paper_missing_letter_unanswered, page: null },
}

export interface MissingLink {
  text: string
  href: string | null
  /** What to do, where the text is a sentence of its own. */
  act: string | null
}

export function missingLinks(commune: string, dialogueId: string, missing: readonly MissingPart[]): MissingLink[] {
  return missing.map((part) => {
    const { text, page, act } = words[part]
    return { text: text(), href: page === null ? null : dialogueHref(commune, dialogueId, page), act: act?.() ?? null }
  })
}
