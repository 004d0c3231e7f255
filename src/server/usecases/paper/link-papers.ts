import { actorKey, type Actor } from '#domain/permission/actor.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { insertPaperEvent } from '../../store/paper-events.ts'
import { today, type Context } from '../context.ts'

interface LinkedPapers {
  kind: 'replaced' | 'corrected'
  /** The older paper, on whose life it is written. */
  paperId: string
  /** The paper just issued that replaces or corrects it. */
  by: string
  note: string | null
}

/** Writes on an older paper's life which new one replaces or corrects it; callers hold the lock of the older one. */
export async function linkPapers(
  tx: Writer,
  context: Context,
  actor: Actor,
  { kind, paperId, by, note }: LinkedPapers,
): Promise<void> {
  const communeId = context.commune.id
  await insertPaperEvent(tx, {
    commune_id: communeId,
    id: newId(),
    paper_id: paperId,
    kind,
    happened_on: today(context),
    other_paper_id: by,
    note,
    recorded_by: actorKey(actor),
    recorded_at: new Date(context.now),
  })
  const detail = { event: kind, by }
  await insertAudit(tx, communeId, actor, { action: 'paper.issue', thing: 'paper', id: paperId, detail })
}
