import type { Paper } from '#domain/document/paper.ts'
import type { Template } from '#domain/document/template/template.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import type { Writer } from '../../database/connect.ts'
import { paperKinds } from '../../documents/kinds.ts'
import { newId } from '../../ids.ts'
import { findLatestDraftVersion, findOpenDraft, insertDraft, insertDraftVersion } from '../../store/paper-drafts.ts'
import type { Context } from '../context.ts'
import { templateText } from '../template/template-content.ts'
import type { MadePaper, RecordPaper } from '../paper/from-record/record-paper.ts'

export interface OpenDraft {
  draftId: string
  /** The last version. */
  number: number
}

/** The open draft of a paper and its last version, if somebody has begun one. */
export async function findOpenDraftOf(tx: Writer, { dialogue, kind, to }: RecordPaper): Promise<OpenDraft | null> {
  const draft = await findOpenDraft(tx, { dialogueId: dialogue.id, kind, to })
  const version = draft && (await findLatestDraftVersion(tx, draft.id))
  return draft && version ? { draftId: draft.id, number: version.number } : null
}

/** Begins a draft of a paper; its first version is written by the caller. */
export async function beginDraft(tx: Writer, context: Context, actor: Actor, paper: RecordPaper): Promise<OpenDraft> {
  const draftId = newId()
  await insertDraft(tx, {
    commune_id: context.commune.id,
    id: draftId,
    dialogue_id: paper.dialogue.id,
    kind: paper.kind,
    addressee: paper.to,
    opened_by: actorKey(actor),
    opened_at: new Date(context.now),
  })
  return { draftId, number: 0 }
}

interface NextVersion {
  draft: OpenDraft
  paper: RecordPaper
  made: MadePaper
  template: Template
  why: string | null
}

/** The next version of a draft, with the paper as it would have been printed on that day. */
export async function addVersion(
  tx: Writer,
  context: Context,
  actor: Actor,
  { draft, paper, made, template, why }: NextVersion,
): Promise<OpenDraft> {
  // A letter's draft keeps no citizen's name: its words are kept, the letter itself when it is issued.
  const papers: Paper[] = paper.entry.isLetter === true ? [] : paperKinds[paper.kind].toPapers(made.model, template)
  const number = draft.number + 1
  await insertDraftVersion(tx, {
    commune_id: context.commune.id,
    draft_id: draft.draftId,
    number,
    content: templateText(template),
    papers: JSON.stringify(papers),
    why,
    made_by: actorKey(actor),
    made_at: new Date(context.now),
  })
  return { draftId: draft.draftId, number }
}
