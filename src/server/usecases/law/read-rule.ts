import { z } from 'zod'
import { compareDays, type IsoDate } from '#domain/calendar/iso-date.ts'
import { lawOf } from '#domain/law/law-book.ts'
import { ruleOn } from '#domain/law/rules-in-force.ts'
import { compareBeginnings, type Rule } from '#domain/law/rule.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listRuleEndings, listRuleVersions, ruleOfRow } from '../../store/laws.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from './read-law-book.ts'
import { ruleView, type RuleView } from './rule-view.ts'

export const readRuleInput = z.object({ rule: z.string().min(1).max(60) })

/** Something that a person recorded about the rule. */
export interface RuleAct {
  kind: 'added' | 'ended'
  layer: Rule['layer'] | null
  /** First day of a version, last day of an ending. */
  day: IsoDate
  document: string
  why: string
  by: string
  at: number
}

export interface RulePage {
  id: string
  today: IsoDate
  /** What holds today, or the newest version when nothing does. */
  present: RuleView
  /** Every version with its days, the latest first; `holds` is the one that counts today. */
  versions: (RuleView & { holds: boolean; isShipped: boolean; isEnded: boolean })[]
  acts: RuleAct[]
  mayEdit: boolean
}

/** A rule with all its versions over time, and who recorded what from which document. */
export async function readRule(
  context: Context,
  actor: Actor,
  input: z.input<typeof readRuleInput>,
): Promise<RulePage | Refused> {
  const parsed = readRuleInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { rule: id } = parsed.data
  return context.transact(async (tx) => {
    const thing = { communeId: context.commune.id }
    const law = await readLawBook(tx)
    const own = await listRuleVersions(tx)
    const endings = (await listRuleEndings(tx)).filter(({ rule }) => rule === id)
    const { province, kind } = context.commune
    // Without the endings: a version that was taken back before its first day stays to be seen.
    const all = lawOf({ province, kind, versions: own.map(ruleOfRow), endings: [] }).rules.filter(
      (one) => one.id === id,
    )
    if (all.length === 0 || !can(actor, 'law.read', thing)) return refuse('not-found')
    const present = ruleOn(id, today(context), law)
    const ended = new Map(endings.map(({ version, last_on }) => [version, last_on]))
    const versions = all.map((one) => {
      const lastOn = ended.get(one.version)
      const to = lastOn !== undefined && (one.to === null || lastOn < one.to) ? lastOn : one.to
      return {
        ...ruleView({ ...one, to }),
        holds: one.version === present?.version,
        isShipped: !own.some((row) => row.id === one.version),
        isEnded: to !== null && compareDays(to, today(context)) < 0,
      }
    })
    const latestFirst = versions.toSorted(compareBeginnings).toReversed()
    const newest = latestFirst.find(({ holds }) => holds) ?? latestFirst[0]
    if (!newest) return refuse('not-found')
    const added = own
      .filter(({ rule }) => rule === id)
      .map((row) => ({ kind: 'added' as const, layer: row.layer, day: row.from_on, ...actOf(row) }))
    const ends = endings.map((row) => ({ kind: 'ended' as const, layer: null, day: row.last_on, ...actOf(row) }))
    return {
      id,
      today: today(context),
      present: newest,
      versions: latestFirst,
      acts: [...added, ...ends].toSorted((a, b) => b.at - a.at),
      mayEdit: can(actor, 'law.edit', thing),
    }
  })
}

function actOf({
  document,
  why,
  recorded_by,
  recorded_at,
}: Record<'document' | 'why' | 'recorded_by', string> & { recorded_at: Date }) {
  return { document, why, by: recorded_by, at: recorded_at.getTime() }
}
