import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { paperKinds } from '../../documents/kinds.ts'
import type { PaperRow } from '../../store/papers.ts'
import type { Context } from '../context.ts'
import type { MissingPart } from './from-record/built-paper.ts'
import { papersInPicture } from './draw-paper.ts'
import { findRecordPaper, recordPaperInput, type RecordPaperInput } from './from-record/record-paper.ts'

export interface RecordPaperPage {
  kind: string
  to: string
  /** `null` while something is missing. */
  title: string | null
  missing: MissingPart[]
  /** Names in the words that the record does not know; they stop the issue. */
  unresolved: string[]
  /** Papers of the file that the picture leaves out. */
  unseen: number
  isNumbered: boolean
  isPublic: boolean
  /** Issued on a page of its own. */
  isElsewhere: boolean
  mayIssue: boolean
  issued: { id: string; notation: string; issuedOn: string }[]
  /** The paper whose place it takes; `gone` when another took it. */
  replaces: { id: string; notation: string; issuedOn: string } | 'gone' | null
}

/** One paper before it is issued: whether it can be, and what was issued of its kind. */
export async function readRecordPaper(
  context: Context,
  actor: Actor,
  input: RecordPaperInput,
): Promise<RecordPaperPage | Refused> {
  const parsed = recordPaperInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const found = await findRecordPaper(tx, context, actor, parsed.data)
    if (!found) return refuse('not-found')
    const { kind, to, made, missing, entry, dialogue, issued, replaced } = found
    const { isNumbered } = paperKinds[kind]
    return {
      kind,
      to,
      missing,
      title: made?.title ?? null,
      unresolved: made?.unresolved ?? [],
      unseen: Math.max(0, (made?.count ?? 0) - papersInPicture),
      isNumbered,
      isPublic: entry.isPublic,
      isElsewhere: made?.isElsewhere ?? false,
      replaces: replaced === undefined ? null : replaced === null ? 'gone' : entryOf(replaced),
      mayIssue:
        replaced !== null &&
        isNumbered &&
        made !== null &&
        (!made.isElsewhere || Boolean(replaced)) &&
        can(actor, 'paper.issue', { communeId: dialogue.commune_id }),
      issued: issued.map(entryOf),
    }
  })
}

function entryOf({ id, notation, issued_on }: Pick<PaperRow, 'id' | 'notation' | 'issued_on'>) {
  return { id, notation, issuedOn: issued_on }
}
