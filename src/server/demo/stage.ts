import { addDays } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { isRefused, type Refused } from '#domain/refusal.ts'
import type { DocumentWriters } from '../documents/writers.ts'
import type { Context } from '../usecases/context.ts'
import type { CastMember } from './cast.ts'
import type { Field } from './script.ts'

/** Where a story is played: a commune, its people, and a clock that the story sets. */
export interface Stage {
  contextAt(now: number): Context
  actors: Record<CastMember, Actor>
  writers: DocumentWriters
  /** The day of the dialogue. */
  day: string
  /** Office that answers in a field, on the day of the dialogue. */
  officeOf(field: Field): { id: string; name: string }
  topicId(number: number): string
}

/** The moment of a clock time in Việt Nam, `days` after (or before) the dialogue. */
export function moment(stage: Pick<Stage, 'day'>, days: number, clock: string): number {
  return Date.parse(`${addDays(stage.day, days)}T${clock}:00+07:00`)
}

/** A story is written so that nothing is refused; if something is, the story or the program is wrong. */
export function must<T>(result: T | Refused): T {
  if (isRefused(result)) throw new Error(`the story was refused: ${JSON.stringify(result)}`)
  return result
}
