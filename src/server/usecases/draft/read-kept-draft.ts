import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { paperKinds } from '../../documents/kinds.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { findDraftVersion } from '../../store/paper-drafts.ts'
import type { Context } from '../context.ts'
import type { RecordPaperKind } from '../paper/from-record/papers-of-dialogue.ts'
import { viewDraft, type DraftView } from './draft-view.ts'
import { findSeenDraft } from './seen-draft.ts'

export const readKeptDraftInput = z.object({ draftId: z.uuid() })

export interface KeptDraftPage {
  kind: RecordPaperKind
  to: string
  dialogueId: string
  draft: DraftView
}

/** A draft with its versions and comments, also after its end. */
export async function readKeptDraft(
  context: Context,
  actor: Actor,
  input: z.input<typeof readKeptDraftInput>,
): Promise<KeptDraftPage | Refused> {
  const parsed = readKeptDraftInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const found = await findSeenDraft(tx, actor, parsed.data.draftId)
    if (!found) return refuse('not-found')
    const { draft, kind } = found
    return { kind, to: draft.addressee, dialogueId: draft.dialogue_id, draft: await viewDraft(tx, draft) }
  })
}

/** The largest number that the database can compare with. */
const mostVersions = 2_147_483_647

export const drawDraftVersionInput = z.object({
  draftId: z.uuid(),
  number: z.coerce.number().int().positive().max(mostVersions),
  format: z.enum(['svg', 'pdf', 'docx']),
})

/** A version as it would have been printed on its day. */
export async function drawDraftVersion(
  context: Context,
  actor: Actor,
  input: z.input<typeof drawDraftVersionInput>,
  writers: DocumentWriters,
): Promise<{ bytes: Uint8Array; kind: RecordPaperKind } | Refused> {
  const parsed = drawDraftVersionInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { draftId, number, format } = parsed.data
  const kept = await context.transact(async (tx) => {
    const found = await findSeenDraft(tx, actor, draftId)
    const version = found && (await findDraftVersion(tx, { draftId, number }))
    return found && version && version.papers.length > 0 ? { kind: found.kind, papers: version.papers } : undefined
  })
  if (!kept) return refuse('not-found')
  const { isNumbered } = paperKinds[kept.kind]
  return { bytes: await writers.drawPapers(kept.papers, format, isNumbered), kind: kept.kind }
}
