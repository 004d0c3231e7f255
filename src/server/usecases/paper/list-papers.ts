import { z } from 'zod'
import { standingOfPaper, type PaperStanding } from '#domain/document/paper-life.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { listEventsOfDialogue } from '../../store/paper-events.ts'
import { listPapers as listPaperRows } from '../../store/papers.ts'
import type { Context } from '../context.ts'
import { paperEvents } from './paper-event-view.ts'
import { paperView, thingOfPaper, type PaperView } from './paper-view.ts'

export const listPapersInput = z.object({ dialogueId: z.uuid() })

export interface ListedPaper extends PaperView {
  standing: PaperStanding
}

/**
 * The papers of a dialogue that the actor may open, in the order of their issue; anybody sees the public ones, and of
 * those that were recalled none.
 */
export async function listPapers(
  context: Context,
  actor: Actor,
  input: z.input<typeof listPapersInput>,
): Promise<{ papers: ListedPaper[] } | Refused> {
  const parsed = listPapersInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    if (!dialogue) return refuse('not-found')
    const thing = { communeId: dialogue.commune_id }
    const events = Map.groupBy(await listEventsOfDialogue(tx, dialogue.id), ({ paper_id }) => paper_id)
    const isOfOffice = can(actor, 'register.read', thing)
    const papers = (await listPaperRows(tx, dialogue.id))
      .filter((row) => can(actor, 'paper.read', thingOfPaper({ ...row, commune_id: dialogue.commune_id })))
      .map((row) => ({
        ...paperView(row, actor, dialogue.commune_id),
        standing: standingOfPaper(paperEvents(events.get(row.id) ?? [])),
      }))
    return { papers: papers.filter(({ standing }) => isOfOffice || standing !== 'recalled') }
  })
}
