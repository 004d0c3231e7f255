/** A dialogue as a story: what people said, what became of it. Days count from the day of the dialogue. */
export interface Script {
  speakersLimitMs: number
  /** How many days before the dialogue the office did each thing. */
  schedule: { imported: number; issued: number; delegates: number; grouped: number; answered: number; speakers: number }
  /** The day as it was moved to and fro while the plan was a draft, in days from the day that was kept. */
  moves?: { before: number; to: number; reason: string }[]
  opinions: ScriptOpinion[]
  matters: ScriptMatter[]
  delegates: { organization: RegExp; honorific: 'Ông' | 'Bà'; names: string[] }[]
}

export interface ScriptOpinion {
  /** Key of its matter; `null` is left for the office to place. */
  matter: string | null
  text: string
  channel: 'web' | 'office' | 'village-head'
  /** Index into the dialogue's villages. */
  village: number
  /** Days before the dialogue. */
  before: number
  name?: string
  /** Of who asks for an answer in writing on a paper sheet. */
  address?: string
  wantsLetter?: boolean
}

/** The fields of an office, whatever the offices of the time are called. */
export type Field = 'office' | 'economy' | 'culture' | 'police'

export interface ScriptMatter {
  key: string
  title: string
  topic: number
  field: Field
  answer?: { body: string; legalBasis: string }
  speaker?: { honorific: 'Ông' | 'Bà'; name: string; group: string; minutes: number }
  outcome?: ScriptOutcome
}

export type ScriptOutcome =
  | { kind: 'answered'; by: string; text: string }
  | {
      kind: 'promised'
      promise: 'reply' | 'act'
      what: string
      executor?: string
      /** Days after the dialogue. */
      due: number
      extended?: { on: number; to: number; reason: string }
      kept?: { on: number; result: string; evidence?: 'lamp' | 'aqueduct' }
    }
  | { kind: 'passed-up'; addressee: string; text: string; sent?: number; reply?: { on: number; text: string } }
