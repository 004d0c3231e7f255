import { z } from 'zod'
import { compareDays, isIsoDate, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import type { Rule, TimeLimit } from '#domain/law/rule.ts'
import { ownPrefix } from '#domain/law/subject.ts'
import { looseningsIn } from '#domain/law/tightens.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { newId } from '../../ids.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'

/** From where a time limit is counted, as a person chooses it. */
export const countings = [
  'none',
  'before-conference',
  'after-conference',
  'after-received',
  'after-document',
  'after-request',
] as const

const day = z.string().refine(isIsoDate)
/** An empty field is one that was not filled in. */
const filled = <T extends z.ZodType>(schema: T) =>
  z.preprocess((typed) => (typed === '' || typed === null ? undefined : typed), schema)
const optional = <T extends z.ZodType>(schema: T) => filled(schema.optional())

export const ruleVersionInput = z
  .object({
    /** An id that the program knows, an own one of the office, or `new`. */
    rule: z.string().regex(/^(?:new|[A-Z0-9]+(?:-[A-Z0-9]+)*)$/),
    layer: z.enum(['national', 'province', 'commune']),
    from: day,
    to: optional(day),
    level: z.enum(['block', 'warn', 'info']),
    verified: z.enum(['full', 'partial', 'none']),
    source: typedWords(300, 3),
    document: typedWords(300, 3),
    wordingVi: typedWords(1000, 5),
    wordingEn: optional(typedWords(1000)),
    counted: filled(z.enum(countings).default('none')),
    count: optional(z.coerce.number().int().min(1).max(3650)),
    unit: filled(z.enum(['calendar-days', 'working-days', 'hours']).default('calendar-days')),
    yearlyMinimum: optional(z.coerce.number().int().min(1).max(366)),
    why: typedWords(1000, 3),
  })
  .refine(({ from, to }) => to === undefined || compareDays(to, from) >= 0, { path: ['to'] })
  .refine(({ counted, count }) => (counted === 'none') === (count === undefined), { path: ['count'] })

/** What an office records begins on a day of its own. */
type DatedRule = Rule & { from: IsoDate }

export interface TypedVersion {
  rule: DatedRule
  document: string
  why: string
}

const scopes = { national: 'law', province: 'province', commune: 'local' } as const

/** A version as it was typed, when it keeps what stands above it; a refusal names the field or what it would loosen. */
export function readVersion(input: unknown, law: LawBook): TypedVersion | Refused {
  const parsed = ruleVersionInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const typed = parsed.data
  const id = typed.rule === 'new' ? nextOwnId(law) : typed.rule
  if (typed.rule !== 'new' && !law.rules.some((rule) => rule.id === id))
    return refuse('invalid-input', { field: 'rule' })
  const limit = limitOf(typed)
  const rule: DatedRule = {
    id,
    version: newId(),
    layer: typed.layer,
    sets: ['three-tier', 'two-tier'],
    from: typed.from,
    to: typed.to ?? null,
    level: typed.level,
    scope: scopes[typed.layer],
    source: typed.source,
    verified: typed.verified,
    wording: { vi: typed.wordingVi, en: typed.wordingEn || typed.wordingVi },
    ...(limit && { limit }),
    ...(typed.yearlyMinimum !== undefined && { yearlyMinimum: typed.yearlyMinimum }),
  }
  const refused = refuseLoosening(rule, law)
  return isRefused(refused) ? refused : { rule, document: typed.document, why: typed.why }
}

function refuseLoosening(rule: Rule, law: LawBook): Refused | null {
  const [first] = looseningsIn(rule, law)
  if (!first) return null
  const { upper, loosenings } = first
  const [loosening = 'other-limit'] = loosenings
  const wanted = loosening === 'fewer-a-year' ? upper.yearlyMinimum : upper.limit?.count
  return refuse('rule-loosens', {
    field: loosening === 'milder' || loosening === 'unverified-level' ? 'level' : 'count',
    detail: { loosening, source: upper.source, wanted: wanted ?? '' },
  })
}

function limitOf({ counted, count, unit }: z.output<typeof ruleVersionInput>): TimeLimit | null {
  if (counted === 'none' || count === undefined) return null
  const [direction, anchor] = counted.split('-') as ['after' | 'before', TimeLimit['anchor']]
  return { count, unit, direction, anchor }
}

function nextOwnId({ rules }: LawBook): string {
  const numbers = rules.map(({ id }) => Number(new RegExp(`^${ownPrefix}-(\\d+)$`).exec(id)?.[1] ?? 0))
  return `${ownPrefix}-${Math.max(0, ...numbers) + 1}`
}
