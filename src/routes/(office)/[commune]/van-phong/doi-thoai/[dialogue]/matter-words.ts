import type { TagTone } from '#ui/Tag.svelte'
import { ledgerWords } from '#ui/ledger-words.ts'
import { m } from '#words'

type AnswerState = 'draft' | 'submitted' | 'approved' | 'returned'
type Outcome = 'answered' | 'promised' | 'passed-up'

const answers: Record<AnswerState, { tone: TagTone; text: () => string }> = {
  draft: { tone: 'neutral', text: m.matter_answer_draft },
  submitted: { tone: 'promised', text: m.matter_answer_submitted },
  approved: { tone: 'answered', text: m.matter_answer_approved },
  returned: { tone: 'late', text: m.matter_answer_returned },
}

export function answerTag(state: AnswerState | null): { tone: TagTone; text: string } {
  return state === null
    ? { tone: 'open', text: m.matter_answer_none() }
    : { tone: answers[state].tone, text: answers[state].text() }
}

export function outcomeTag(outcome: Outcome): { tone: TagTone; text: string } {
  return { tone: outcome, text: ledgerWords.name(outcome) }
}

/** `4 ý kiến · 3 thôn`. */
export function voicesCount(opinions: number, villages: number): string {
  return villages > 1 ? m.matter_voices_of({ opinions, villages }) : m.matter_voices({ opinions })
}
