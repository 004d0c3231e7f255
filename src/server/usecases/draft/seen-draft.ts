import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import type { Reader } from '../../database/connect.ts'
import { findDraft, type PaperDraftRow } from '../../store/paper-drafts.ts'
import {
  isRecordPaperKind,
  papersOfDialogue,
  type PaperOfDialogue,
  type RecordPaperKind,
} from '../paper/from-record/papers-of-dialogue.ts'

/** A draft, for who may see papers of its kind before they are issued. */
export async function findSeenDraft(
  tx: Reader,
  actor: Actor,
  draftId: string,
): Promise<{ draft: PaperDraftRow; kind: RecordPaperKind } | undefined> {
  const draft = await findDraft(tx, draftId)
  if (!draft || !isRecordPaperKind(draft.kind)) return undefined
  const entry: PaperOfDialogue = papersOfDialogue[draft.kind]
  return can(actor, entry.right, { communeId: draft.commune_id }) ? { draft, kind: draft.kind } : undefined
}
