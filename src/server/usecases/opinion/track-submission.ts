import { z } from 'zod'
import type { LedgerTerm } from '#domain/ledger/ledger.ts'
import { readTrackingCode } from '#domain/opinion/tracking-code.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { findMatter } from '../../store/matters.ts'
import { listOpinions, type OpinionOnRecord } from '../../store/opinions.ts'
import { findPrintedSheet } from '../../store/printed-sheets.ts'
import { findSubmissionByCode } from '../../store/submissions.ts'
import type { Channel } from '../../store/tables/opinions.ts'
import { today, type Context } from '../context.ts'
import { listPublicOutcomes, type PublicOutcome } from '../public/outcome-view.ts'

export const trackSubmissionInput = z.object({ code: z.string().max(60) })

export interface TrackedSubmission {
  code: string
  channel: Channel
  /** Milliseconds since the epoch. */
  receivedAt: number
  dialogue: { slug: string; title: string; state: string; heldOn: string | null }
  opinions: TrackedOpinion[]
}

export interface TrackedOpinion {
  number: number
  /** The sender's own words. */
  text: string
  village: string | null
  term: LedgerTerm
  /** A term given in the hall that the conclusion has not confirmed yet. */
  isProvisional: boolean
  office: string | null
  /** Until when an open one is dealt with. */
  dueOn: string | null
  /** Why it was moved, withdrawn or set aside. */
  reason: string | null
  /** Summary only once it is approved; with how many others it stands together. */
  matter: { number: number; summary: string | null; opinions: number } | null
  outcome: PublicOutcome | null
}

/** Whoever holds the code sees his or her own words and what became of them; who it was stands nowhere. */
export async function trackSubmission(
  context: Context,
  actor: Actor,
  raw: z.input<typeof trackSubmissionInput>,
): Promise<TrackedSubmission | Refused> {
  const parsed = trackSubmissionInput.safeParse(raw)
  const code = parsed.success ? readTrackingCode(parsed.data.code) : null
  if (code === null) return refuse('unknown-code', { field: 'code' })
  return context.transact(async (tx) => {
    const submission = await findSubmissionByCode(tx, code)
    if (!can(actor, 'submission.track')) return refuse('unknown-code', { field: 'code' })
    if (!submission)
      return refuse((await findPrintedSheet(tx, code)) ? 'sheet-not-entered' : 'unknown-code', { field: 'code' })
    const dialogue = await findDialogue(tx, submission.dialogue_id)
    if (!dialogue) throw new Error('a submission without a dialogue')
    const outcomes = await listPublicOutcomes(tx, dialogue.id, today(context))
    const opinions: TrackedOpinion[] = []
    for (const row of await listOpinions(tx, { submissionId: submission.id })) {
      opinions.push(await trackedOpinion(tx, row, outcomes))
    }
    const { slug, title, state, held_on: heldOn } = dialogue
    const { channel, received_at } = submission
    return { code, channel, receivedAt: received_at.getTime(), dialogue: { slug, title, state, heldOn }, opinions }
  })
}

async function trackedOpinion(
  tx: Writer,
  row: OpinionOnRecord,
  outcomes: Map<string, PublicOutcome>,
): Promise<TrackedOpinion> {
  const matter = row.matter_id === null ? undefined : await findMatter(tx, row.matter_id)
  const outcome = (matter && outcomes.get(matter.id)) ?? null
  const hasLeft = ['moved', 'withdrawn', 'set-aside'].includes(row.term)
  return {
    number: row.number,
    text: row.text,
    village: row.village,
    term: row.term,
    isProvisional: !hasLeft && row.term !== 'open' && outcome === null,
    office: row.office,
    dueOn: row.term === 'open' ? row.due_on : null,
    // A proposal to set aside is the office's own affair until a second person agrees.
    reason: hasLeft ? row.reason : null,
    matter: matter
      ? {
          number: matter.number,
          summary: matter.is_summary_approved ? matter.title : null,
          opinions: matter.opinions ?? 0,
        }
      : null,
    outcome,
  }
}
