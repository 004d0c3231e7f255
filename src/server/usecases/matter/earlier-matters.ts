import { standingOf, type Standing } from '#domain/commitment/standing.ts'
import type { Writer } from '../../database/connect.ts'
import { listConcludedMatters, type MatterOnRecord } from '../../store/matters.ts'
import { findEarlier } from '../../synthesis/find-earlier.ts'
import { today, type Context } from '../context.ts'

export interface EarlierMatter {
  matterId: string
  title: string
  dialogue: { slug: string; title: string; heldOn: string | null }
  kind: 'answered' | 'promised' | 'passed-up'
  text: string
  /** What became of the promise; null when none was made. */
  promise: { what: string; firstDueOn: string; standing: Standing } | null
  likeness: 'very' | 'quite' | 'maybe'
}

/** What was said before about the like: a matter that comes back is linked, never merged. */
export async function listEarlierMatters(
  tx: Writer,
  context: Context,
  row: MatterOnRecord,
  texts: readonly string[],
  villages: readonly string[],
): Promise<EarlierMatter[]> {
  const found = findEarlier(texts, await listConcludedMatters(tx, row.dialogue_id), villages)
  return found.map((one) => ({
    matterId: one.id,
    title: one.title,
    dialogue: { slug: one.dialogue_slug, title: one.dialogue, heldOn: one.held_on },
    kind: one.kind,
    text: one.text,
    promise:
      one.what !== null && one.first_due_on !== null && one.due_on !== null
        ? {
            what: one.what,
            firstDueOn: one.first_due_on,
            standing: standingOf(
              { firstDueOn: one.first_due_on, dueOn: one.due_on, keptOn: one.kept_on },
              today(context),
            ),
          }
        : null,
    likeness: one.likeness,
  }))
}
