import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { paperKinds } from '../../documents/kinds.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import type { Writer } from '../../database/connect.ts'
import { insertAnswerLetter } from '../../store/answer-letters.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { findOpinion } from '../../store/opinions.ts'
import { lockPaper, type PaperRow } from '../../store/papers.ts'
import type { Context } from '../context.ts'
import { findRecordPaper, recordPaperInput } from './from-record/record-paper.ts'
import { issuePaper, type IssuedPaper } from './issue-paper.ts'
import { linkPapers } from './link-papers.ts'
import { preparePaper, type PreparedPaper } from './prepare-paper.ts'

/** `seen`: how many of the kind the person saw as issued, so that a second press makes no second paper. */
export const issueFromRecordInput = recordPaperInput.extend({ seen: z.int().nonnegative() })

/**
 * Numbers, freezes and keeps a paper as the record makes it; a public one is on the public page from then on. One that
 * comes in the place of another says so, and the other's life names it (Nghị định 30/2020, Điều 18 khoản 3).
 */
export async function issueFromRecord(
  context: Context,
  actor: Actor,
  input: z.input<typeof issueFromRecordInput>,
  writers: DocumentWriters,
): Promise<IssuedPaper | Refused> {
  const parsed = issueFromRecordInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId, kind, seen } = parsed.data
  return context.transact(async (tx) => {
    await lockDialogue(tx, dialogueId)
    if (parsed.data.replacing) await lockPaper(tx, parsed.data.replacing)
    const found = await findRecordPaper(tx, context, actor, parsed.data)
    if (!found || !can(actor, 'paper.issue', { communeId: found.dialogue.commune_id })) return refuse('not-found')
    if (!paperKinds[kind].isNumbered) return refuse('not-found')
    if (found.made?.isElsewhere && found.replaced === undefined) return refuse('not-found')
    if (!found.made) return refuse('paper-incomplete', { detail: { count: found.missing.length } })
    if (found.issued.length !== seen) return refuse('paper-just-issued')
    const { model, title, opinionId } = found.made
    const { replaced } = found
    if (replaced === null) return refuse('paper-ended')
    const prepared = await preparePaper(tx, { dialogueId, kind, to: found.to, model })
    if (isRefused(prepared)) return prepared
    if (replaced && isSamePaper(prepared, replaced)) return refuse('paper-unchanged')
    const paper = { prepared, title, isPublic: found.entry.isPublic }
    const issued = await issuePaper(tx, context, actor, paper, writers)
    if (opinionId !== null) await keepLetter(tx, context, actor, { paperId: issued.paperId, opinionId, issued })
    if (replaced) {
      await linkPapers(tx, context, actor, { kind: 'replaced', paperId: replaced.id, by: issued.paperId, note: null })
    }
    return issued
  })
}

/** The opinion and its matter remember the letter. */
async function keepLetter(
  tx: Writer,
  { commune }: Context,
  actor: Actor,
  { paperId, opinionId, issued }: { paperId: string; opinionId: string; issued: IssuedPaper },
) {
  await insertAnswerLetter(tx, { commune_id: commune.id, paper_id: paperId, opinion_id: opinionId })
  const opinion = await findOpinion(tx, opinionId)
  if (!opinion?.matter_id) return
  await insertAudit(tx, commune.id, actor, {
    action: 'paper.issue',
    thing: 'matter',
    id: opinion.matter_id,
    detail: { letter: issued.notation, opinion: opinion.number },
  })
}

/** A paper that says what the old one says mends nothing. */
function isSamePaper({ model, templateVersion, draftId }: PreparedPaper, old: PaperRow): boolean {
  if (draftId !== null || old.draft_id !== null || templateVersion !== old.template_version) return false
  return isDeepStrictEqual(factsOf(model), factsOf(old.model))
}

function factsOf(model: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify({ ...model, documentNumber: null, issuedOn: null, replaces: null }))
}
