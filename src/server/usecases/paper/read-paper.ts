import { z } from 'zod'
import { signedFile, standingOfPaper, type PaperStanding } from '#domain/document/paper-life.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listPaperEvents } from '../../store/paper-events.ts'
import { findPaper, listPapers } from '../../store/papers.ts'
import { today, type Context } from '../context.ts'
import { paperEvents, type PaperEventView } from './paper-event-view.ts'
import { paperView, type PaperView } from './paper-view.ts'

export const readPaperInput = z.object({ paperId: z.uuid() })

export interface PaperPage {
  paper: PaperView
  standing: PaperStanding
  /** The hash of the file that came back signed, if one did. */
  signedHash: string | null
  /** To whom its own list of recipients sends it, and whether that is recorded. */
  recipients: { name: string; sentOn: string | null }[]
  events: (PaperEventView & { otherNotation: string | null })[]
  mayKeep: boolean
  today: string
}

/** One issued paper with everything that happened to it since. */
export async function readPaper(
  context: Context,
  actor: Actor,
  input: z.input<typeof readPaperInput>,
): Promise<PaperPage | Refused> {
  const parsed = readPaperInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const row = await findPaper(tx, parsed.data.paperId)
    if (!row || !can(actor, 'register.read', { communeId: row.commune_id })) return refuse('not-found')
    const papers = await listPapers(tx, row.dialogue_id)
    const entry = papers.find(({ id }) => id === row.id)
    if (!entry) throw new Error(`paper ${row.id} is in no list of its dialogue`)
    const events = paperEvents(await listPaperEvents(tx, row.id))
    const sent = events.filter(({ kind }) => kind === 'sent')
    return {
      paper: paperView(entry),
      standing: standingOfPaper(events),
      signedHash: signedFile(events),
      recipients: recipientsOf(row.model).map((name) => ({
        name,
        sentOn: sent.find(({ recipient }) => recipient === name)?.on ?? null,
      })),
      events: events.map((event) => ({
        ...event,
        otherNotation: papers.find(({ id }) => id === event.otherPaperId)?.notation ?? null,
      })),
      mayKeep: can(actor, 'register.keep', { communeId: row.commune_id }),
      today: today(context),
    }
  })
}

/** `Lưu: VT` is the office's own copy and is sent to nobody. */
function recipientsOf(model: Record<string, unknown>): string[] {
  const listed = Array.isArray(model['distributionList']) ? model['distributionList'] : []
  return listed.filter((one): one is string => typeof one === 'string' && !/^\s*lưu\b/iu.test(one))
}
