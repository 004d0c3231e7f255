import { z } from 'zod'
import { isIsoDate, type IsoDate } from '#domain/calendar/iso-date.ts'
import { ruleOn } from '#domain/law/rules-in-force.ts'
import { subjects, type Subject } from '#domain/law/subject.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { foldDiacritics } from '#domain/vietnamese/fold-diacritics.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from './read-law-book.ts'
import { ruleView, type RuleView } from './rule-view.ts'

export const readRulesInput = z.object({
  on: z.string().refine(isIsoDate).optional(),
  words: z.string().max(200).optional(),
})

export interface RulesPage {
  day: IsoDate
  groups: { subject: Subject; rules: RuleView[] }[]
  count: number
  mayEdit: boolean
}

/** The rules that hold in this commune on a day, each in its strictest version, by what they are about. */
export async function readRules(
  context: Context,
  actor: Actor,
  input: z.input<typeof readRulesInput>,
): Promise<RulesPage | Refused> {
  const parsed = readRulesInput.safeParse(input)
  const asked = parsed.success ? parsed.data : {}
  const day = asked.on ?? today(context)
  const wanted = foldDiacritics(asked.words ?? '').trim()
  return context.transact(async (tx) => {
    const thing = { communeId: context.commune.id }
    if (!can(actor, 'law.read', thing)) return refuse('not-found')
    const law = await readLawBook(tx)
    const ids = [...new Set(law.rules.map(({ id }) => id))]
    const rules = ids.flatMap((id) => ruleOn(id, day, law) ?? []).map(ruleView)
    const found = rules.filter((rule) => wanted === '' || saidBy(rule).includes(wanted))
    return {
      day,
      groups: subjects
        .map((subject) => ({ subject, rules: found.filter((rule) => rule.subject === subject) }))
        .filter((group) => group.rules.length > 0),
      count: found.length,
      mayEdit: can(actor, 'law.edit', thing),
    }
  })
}

function saidBy({ id, source, wording }: RuleView): string {
  return foldDiacritics(`${id} ${source} ${wording.vi} ${wording.en}`)
}
