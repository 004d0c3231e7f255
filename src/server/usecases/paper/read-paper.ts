import { z } from 'zod'
import { signedFile, standingOfPaper, type PaperStanding } from '#domain/document/paper-life.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listEventsOfDialogue } from '../../store/paper-events.ts'
import { findPaper, listPapers, type PaperRow } from '../../store/papers.ts'
import { today, type Context } from '../context.ts'
import { isCorrectable, mayBeMended } from './correct-paper.ts'
import { isRecordPaperKind, papersOfDialogue } from './from-record/papers-of-dialogue.ts'
import { addresseeOf, isReplaceable } from './from-record/record-paper.ts'
import { recipientsOf } from './name-of-paper.ts'
import { paperEvents, type PaperEventView } from './paper-event-view.ts'
import { paperView, type PaperView } from './paper-view.ts'

export const readPaperInput = z.object({ paperId: z.uuid() })

export interface PaperRecipient {
  name: string
  sentOn: string | null
  receivedOn: string | null
  /** Since the paper counts no more: its copy came back or was destroyed. */
  returnedOn: string | null
}

export interface PaperPage {
  paper: PaperView
  standing: PaperStanding
  /** The hash of the file that came back signed, if one did. */
  signedHash: string | null
  /** To whom its own list of recipients sends it and to whom else it was sent, with what is recorded of it. */
  recipients: PaperRecipient[]
  events: (PaperEventView & { otherNotation: string | null })[]
  /** The draft that it was before, with its comments, for those who may read it. */
  draftId: string | null
  /** The older papers that this one replaced or corrected. */
  mends: { kind: 'replaced' | 'corrected'; id: string; notation: string; issuedOn: string }[]
  mayKeep: boolean
  mayCorrect: boolean
  /** Whom the new paper of the kind would be for, where one may replace this; `null` where none may. */
  replaceTo: string | null
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
    const ofDialogue = await listEventsOfDialogue(tx, row.dialogue_id)
    const events = paperEvents(ofDialogue.filter(({ paper_id }) => paper_id === row.id))
    const mayIssue = can(actor, 'paper.issue', { communeId: row.commune_id }) && mayBeMended(events)
    const paper = paperView(entry, actor, row.commune_id)
    const told = paper.mayOpen ? events : withoutPeople(events)
    return {
      paper,
      standing: standingOfPaper(events),
      signedHash: signedFile(events),
      draftId: mayReadDraft(actor, row) ? row.draft_id : null,
      recipients: paper.mayOpen ? recipientsWith(recipientsOf(row.model), events) : [],
      events: told.map((event) => ({
        ...event,
        otherNotation: papers.find(({ id }) => id === event.otherPaperId)?.notation ?? null,
      })),
      mends: ofDialogue.flatMap(({ kind, paper_id, other_paper_id }) => {
        const older = other_paper_id === row.id ? papers.find(({ id }) => id === paper_id) : undefined
        if (!older || (kind !== 'replaced' && kind !== 'corrected')) return []
        return [{ kind, id: older.id, notation: older.notation, issuedOn: older.issued_on }]
      }),
      mayCorrect: mayIssue && isCorrectable(row.kind),
      replaceTo: mayIssue && isReplaceable(row.kind) ? addresseeOf(row) : null,
      mayKeep: can(actor, 'register.keep', { communeId: row.commune_id }),
      today: today(context),
    }
  })
}

/** Whom a letter went to, and what was noted of it, is known to those who may read the letter. */
function withoutPeople(events: readonly PaperEventView[]): PaperEventView[] {
  return events.flatMap((event) =>
    event.kind === 'signed' || event.kind === 'replaced' ? [{ ...event, recipient: null, note: null }] : [],
  )
}

function mayReadDraft(actor: Actor, { kind, commune_id: communeId }: PaperRow): boolean {
  return isRecordPaperKind(kind) && can(actor, papersOfDialogue[kind].right, { communeId })
}

function recipientsWith(named: readonly string[], events: readonly PaperEventView[]): PaperRecipient[] {
  const others = events.flatMap(({ kind, recipient }) => (kind === 'sent' && recipient !== null ? [recipient] : []))
  return [...new Set([...named, ...others])].map((name) => {
    const dayOf = (what: string) =>
      events.find(({ kind, recipient }) => kind === what && recipient === name)?.on ?? null
    return { name, sentOn: dayOf('sent'), receivedOn: dayOf('received'), returnedOn: dayOf('returned') }
  })
}
