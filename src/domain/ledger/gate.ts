/** What the gate looks at: every matter registered or raised until the close of the session, and what was never grouped. */
export interface GateInput {
  isSessionClosed: boolean
  matters: { id: string; number: number; title: string; hasOutcome: boolean }[]
  /** Open opinions in no matter that had come in before the session began. */
  ungrouped: { id: string; number: number }[]
}

export interface Gate {
  isOpen: boolean
  isSessionClosed: boolean
  withoutOutcome: GateInput['matters']
  ungrouped: GateInput['ungrouped']
}

/**
 * A dialogue is concluded only when each matter is answered, promised with owner and date, or passed up
 * (clause II.3.6 of a plan; rule DLG-CONCLUDE). Later arrivals belong to the follow-up and do not hold it up.
 */
export function gateOf({ isSessionClosed, matters, ungrouped }: GateInput): Gate {
  const withoutOutcome = matters.filter((matter) => !matter.hasOutcome)
  return {
    isOpen: isSessionClosed && withoutOutcome.length === 0 && ungrouped.length === 0,
    isSessionClosed,
    withoutOutcome,
    ungrouped,
  }
}
