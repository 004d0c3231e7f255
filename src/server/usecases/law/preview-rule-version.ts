import { checkPlan } from '#domain/law/check-plan.ts'
import type { z } from 'zod'
import { endedIn, type LawBook } from '#domain/law/law-book.ts'
import type { Words } from '#domain/law/rule.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Reader } from '../../database/connect.ts'
import { listDialogues } from '../../store/dialogues.ts'
import { findPlan } from '../../store/plans.ts'
import { draftMoves } from '../calendar/draft-moves.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { endedRule, endRuleVersionInput } from './end-rule-version.ts'
import { readLawBook } from './read-law-book.ts'
import { readVersion } from './rule-input.ts'

export interface TouchedDialogue {
  id: string
  title: string
  heldOn: string | null
  /** Work that gets another day. */
  moves: { what: string; from: string; to: string }[]
  /** What would be found wrong that is not now, and what would be found no more. */
  appearing: Words[]
  vanishing: Words[]
}

/** What a version would change in the plans that are not issued yet, without recording it. */
export async function previewRuleVersion(
  context: Context,
  actor: Actor,
  input: unknown,
): Promise<{ touched: TouchedDialogue[] } | Refused> {
  return context.transact(async (tx) => {
    if (!can(actor, 'law.edit', { communeId: context.commune.id })) return refuse('not-found')
    const law = await readLawBook(tx)
    const typed = readVersion(input, law)
    if (isRefused(typed)) return typed
    return { touched: await touchedBy(tx, law, { ...law, rules: [...law.rules, typed.rule] }) }
  })
}

export const previewRuleEndingInput = endRuleVersionInput.pick({ version: true, lastOn: true })

/** The same for the end of a version: what the plans that are not issued yet would be without it. */
export async function previewRuleEnding(
  context: Context,
  actor: Actor,
  input: z.input<typeof previewRuleEndingInput>,
): Promise<{ touched: TouchedDialogue[] } | Refused> {
  const parsed = previewRuleEndingInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  return context.transact(async (tx) => {
    if (!can(actor, 'law.edit', { communeId: context.commune.id })) return refuse('not-found')
    const law = await readLawBook(tx)
    const rule = endedRule(law, parsed.data)
    if (isRefused(rule)) return rule
    return { touched: await touchedBy(tx, law, endedIn(law, parsed.data)) }
  })
}

async function touchedBy(tx: Reader, old: LawBook, law: LawBook): Promise<TouchedDialogue[]> {
  const moves = await draftMoves(tx, old, law)
  const drafts = (await listDialogues(tx)).filter(({ state }) => state === 'drafting')
  const touched: TouchedDialogue[] = []
  for (const { id, title, held_on: heldOn } of drafts) {
    const row = await findPlan(tx, id)
    if (!row) continue
    const given = { text: row.source_text, evidence: row.evidence }
    const before = checkPlan(row.content, old, given).findings.map(({ why }) => why)
    const after = checkPlan(row.content, law, given).findings.map(({ why }) => why)
    const own = moves
      .filter(({ dialogueId }) => dialogueId === id)
      .map(({ what, dueOn, to }) => ({ what, from: dueOn, to }))
    const appearing = without(after, before)
    const vanishing = without(before, after)
    if (own.length + appearing.length + vanishing.length === 0) continue
    touched.push({ id, title, heldOn, moves: own, appearing, vanishing })
  }
  return touched
}

function without(all: readonly Words[], known: readonly Words[]): Words[] {
  return all.filter(({ vi }) => known.every((other) => other.vi !== vi))
}
