import type { TagTone } from '#ui/Tag.svelte'
import { m } from '#words'

type DialogueState = 'drafting' | 'preparing' | 'in-session' | 'held' | 'concluded'

const states: Record<DialogueState, { tone: TagTone; text: () => string }> = {
  drafting: { tone: 'neutral', text: m.office_state_drafting },
  preparing: { tone: 'promised', text: m.office_state_preparing },
  'in-session': { tone: 'late', text: m.office_state_in_session },
  held: { tone: 'promised', text: m.office_state_held },
  concluded: { tone: 'answered', text: m.office_state_concluded },
}

export function dialogueState(state: DialogueState): { tone: TagTone; text: string } {
  return { tone: states[state].tone, text: states[state].text() }
}
