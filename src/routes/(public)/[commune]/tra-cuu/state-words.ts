import { formatDay } from '#domain/calendar/iso-date.ts'
import type { LedgerTerm } from '#domain/ledger/ledger.ts'
import type { TagTone } from '#ui/Tag.svelte'
import { m } from '#words'
import { reasonWord } from '../reason-words.ts'

export interface TrackedState {
  term: LedgerTerm
  isProvisional: boolean
  office: string | null
  dueOn: string | null
  reason: string | null
}

const tags: Record<LedgerTerm, { tone: TagTone; text: () => string }> = {
  answered: { tone: 'answered', text: m.ledger_answered },
  promised: { tone: 'promised', text: m.ledger_promised },
  'passed-up': { tone: 'passed-up', text: m.ledger_passed_up },
  moved: { tone: 'moved', text: m.ledger_moved },
  withdrawn: { tone: 'neutral', text: m.ledger_withdrawn },
  'set-aside': { tone: 'neutral', text: m.ledger_set_aside },
  open: { tone: 'open', text: m.ledger_open },
}

export function stateTag({ term }: TrackedState): { tone: TagTone; text: string } {
  const { tone, text } = tags[term]
  return { tone, text: text() }
}

/** Who has it now and until when, or why it is no longer answered here. */
export function stateSentence({ term, isProvisional, office, dueOn, reason }: TrackedState): string | null {
  if (isProvisional) return m.public_track_provisional()
  if (term === 'open' && office && dueOn) return m.public_track_open({ office, day: formatDay(dueOn) })
  if (term === 'moved')
    return reason === 'denunciation'
      ? m.public_track_denunciation()
      : m.public_track_moved({ where: reasonWord(reason ?? '') })
  if (term === 'withdrawn') return m.public_track_withdrawn()
  return term === 'set-aside' ? m.public_track_set_aside({ reason: reasonWord(reason ?? '') }) : null
}
