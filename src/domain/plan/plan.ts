/** A dialogue plan as data. What the text does not hold is `null` or `[]`. Dates are ISO (`2023-06-19`), hours `HH:MM`. */
export interface Plan {
  kind: DocumentKind
  documentNumber: string | null
  issuingAgency: string | null
  place: string | null
  issuedOn: string | null
  subject: string | null
  legalBases: LegalBasis[]
  topics: string[]
  eventDates: string[]
  eventDateTentative: boolean
  eventStartTime: string | null
  duration: string | null
  venue: string | null
  villages: string[]
  chair: string | null
  agendaSteps: string[]
  participants: Participant[]
  quotas: Quota[]
  deadlines: PlanDeadline[]
  tasks: PlanTask[]
  distributionList: string[]
  signatory: Signatory | null
  sessions: PlanSession[]
  /** Part I of the paper, and who takes the minutes: what an office writes besides what a reader gives. */
  purposes?: string[]
  requirements?: string[]
  secretary?: string | null
}

export type DocumentKind =
  'plan' | 'notice' | 'schedule' | 'invitation' | 'minutes' | 'conclusion' | 'event-report' | 'other'

export interface LegalBasis {
  type: string
  number: string | null
  date: string | null
  issuer: string | null
  subject: string | null
}

export interface Participant {
  level: string
  who: string
  count: number | null
}

export interface Quota {
  organization: string
  count: number
}

/** `before` excludes the named day ("trước ngày X"), `until` includes it ("chậm nhất ngày X"). */
export type DeadlineRelation = 'before' | 'until' | 'from' | 'on'

export interface PlanDeadline {
  what: string
  responsible: string | null
  due: string | null
  relation: DeadlineRelation
  /** How the text counts it from the event: `event-7d`, `event+5wd`, `lastevent+10d`. */
  relative?: string
  /** `HH:MM` when the text names an hour. */
  time?: string
}

export interface PlanTask {
  responsible: string | null
  what: string
  due: string | null
}

export interface Signatory {
  capacity: string | null
  title: string | null
  name: string | null
}

export interface PlanSession {
  date: string | null
  time: string | null
  venue: string | null
  units: { unit: string; count: number | null }[]
}

/** A stretch of the source text, in UTF-16 offsets, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** What a reader returns: the plan, and for each value where it was read and how sure the reader is (0 to 1), keyed by path (`quotas.0.count`). */
export interface PlanReading {
  plan: Plan
  evidence: Record<string, Span>
  confidence: Record<string, number>
}
