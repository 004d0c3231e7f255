import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { insertAudit } from '../../store/audit.ts'
import { freezeCommitments } from '../../store/commitments.ts'
import { freezeEscalations } from '../../store/escalations.ts'
import { freezeOutcomes } from '../../store/outcomes.ts'
import type { Context } from '../context.ts'
import type { Built } from '../paper/from-record/built-paper.ts'
import { loadDialogueFile, type DialogueFile } from '../paper/from-record/dialogue-file.ts'
import { conclusionOf, minutesOf } from '../paper/from-record/issued-elsewhere.ts'
import { issuePaper, type PaperToIssue } from '../paper/issue-paper.ts'
import { preparePaper } from '../paper/prepare-paper.ts'
import { eventName, opinionReportModelOf } from './conclusion-model.ts'
import type { DialogueRecord } from './dialogue-record.ts'

export interface Concluded {
  papers: { kind: string; paperId: string }[]
}

/**
 * The gate, the freezing of outcomes and promises, and the three papers, in one transaction: either the dialogue is
 * concluded with its papers numbered, or nothing has changed.
 */
export async function concludeDialogue(
  context: Context,
  actor: Actor,
  { dialogueId }: { dialogueId: string },
  writers: DocumentWriters,
): Promise<Concluded | Refused> {
  return context.transact(async (tx) => {
    await tx.selectFrom('dialogue').select('id').where('id', '=', dialogueId).forUpdate().executeTakeFirst()
    const record = await loadDialogueFile(tx, context, { dialogueId, origin: '' })
    if (!record || !can(actor, 'dialogue.conclude', { communeId: record.dialogue.commune_id })) {
      return refuse('not-found')
    }
    const refused = refusalOf(record)
    if (refused) return refused
    const drafts = await conclusionPapers(tx, record)
    if (isRefused(drafts)) return drafts
    await freeze(tx, dialogueId, context.now)
    const papers: Concluded['papers'] = []
    for (const draft of drafts) {
      const { paperId } = await issuePaper(tx, context, actor, draft, writers)
      papers.push({ kind: draft.prepared.kind, paperId })
    }
    await insertAudit(tx, context.commune.id, actor, { action: 'dialogue.conclude', thing: 'dialogue', id: dialogueId })
    return { papers }
  })
}

function refusalOf({ dialogue, gate, sessions }: DialogueRecord): Refused | null {
  if (dialogue.state === 'concluded') return refuse('already-concluded')
  if (sessions.length === 0) return refuse('session-never-held')
  if (!gate.isSessionClosed) return refuse('session-open')
  if (gate.isOpen) return null
  return refuse('gate-open-matters', { detail: { count: gate.withoutOutcome.length + gate.ungrouped.length } })
}

async function freeze(tx: Writer, dialogueId: string, now: number) {
  // The public notice of conclusion names every matter: by signing it the chairman approves the summaries.
  await tx.updateTable('matter').set({ is_summary_approved: true }).where('dialogue_id', '=', dialogueId).execute()
  await freezeOutcomes(tx, dialogueId, now)
  await freezeCommitments(tx, dialogueId, now)
  await freezeEscalations(tx, dialogueId, now)
  await tx
    .updateTable('dialogue')
    .set({ state: 'concluded', concluded_at: new Date(now) })
    .where('id', '=', dialogueId)
    .execute()
}

/** The minutes of each session, the conclusion and the report, ready to be printed. */
async function conclusionPapers(tx: Writer, file: DialogueFile): Promise<PaperToIssue[] | Refused> {
  const about = eventName(file.dialogue.title)
  const report = { to: '', model: opinionReportModelOf(file, file.head) }
  const drafts = [
    ...papersIn(minutesOf(file)).map((paper) => ({ ...paper, kind: 'minutes' as const, title: `Biên bản ${about}` })),
    ...papersIn(conclusionOf(file)).map((paper) => ({
      ...paper,
      kind: 'conclusion' as const,
      title: `Thông báo kết luận ${about}`,
    })),
    { ...report, kind: 'opinion-report' as const, title: `Báo cáo tổng hợp ý kiến ${about}` },
  ]
  const papers: PaperToIssue[] = []
  for (const { title, ...draft } of drafts) {
    const prepared = await preparePaper(tx, { dialogueId: file.dialogue.id, ...draft })
    if (isRefused(prepared)) return prepared
    papers.push({ prepared, title, isPublic: draft.kind === 'conclusion' })
  }
  return papers
}

const papersIn = <Model>(made: Built<Model>) => ('papers' in made ? made.papers : [])
