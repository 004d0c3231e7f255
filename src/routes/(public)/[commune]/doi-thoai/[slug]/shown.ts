import type { PromiseShown } from '../../promise-words.ts'

export interface EscalationShown {
  id: string
  matterNumber: number
  matterTitle: string | null
  addressee: string
  sentOn: string | null
  reply: string | null
  repliedOn: string | null
}

export type OutcomeShown =
  | { kind: 'answered'; text: string; by: string | null; legalBasis: string }
  | { kind: 'promised'; promise: PromiseShown }
  | { kind: 'passed-up'; text: string; escalation: EscalationShown }

export interface MatterShown {
  number: number
  summary: string
  topic: string | null
  office: string | null
  opinions: number
  villages: number
  outcome: OutcomeShown | null
}
