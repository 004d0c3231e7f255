import { standingOfPaper } from '#domain/document/paper-life.ts'
import type { Reader } from '../../database/connect.ts'
import { listEventsOfDialogue } from '../../store/paper-events.ts'
import { listPapers } from '../../store/papers.ts'
import { listPlanPapers } from '../../store/plan-amendments.ts'
import { paperEvents, type PaperEventView } from '../paper/paper-event-view.ts'

export interface PublicPaper {
  id: string
  kind: string
  title: string
  notation: string
  issuedOn: string
  /** A recalled one counts as never issued: named with the day, and its file is given to nobody. */
  recalledOn: string | null
  /** The paper that took its place, and the one whose place it took. */
  replacedBy: { id: string; notation: string } | null
  replaces: string | null
  /** The letters that correct it, and the paper that it corrects. */
  correctedBy: { id: string; notation: string }[]
  corrects: string | null
}

/** The public papers of a dialogue, each with what became of it: replaced, corrected and recalled ones stay, marked. */
export async function publicPapers(tx: Reader, dialogueId: string): Promise<PublicPaper[]> {
  const plans = await listPlanPapers(tx, dialogueId)
  const events = await listEventsOfDialogue(tx, dialogueId)
  const papers = (await listPapers(tx, dialogueId)).filter(({ is_public }) => is_public)
  const named = new Map(papers.map(({ id, notation }) => [id, notation]))
  const linkTo = (id: string | null | undefined) => {
    const notation = named.get(id ?? '')
    return id && notation ? { id, notation } : null
  }
  return papers.map(({ id, kind, title, notation, issued_on }) => {
    const own = paperEvents(events.filter(({ paper_id }) => paper_id === id))
    const mends = (what: string) => events.find((event) => event.kind === what && event.other_paper_id === id)?.paper_id
    const successor = own.find((event) => event.kind === 'replaced')?.otherPaperId
    const next = successor ?? plans.find(({ amends }) => amends === id)?.paper_id
    const before = mends('replaced') ?? plans.find(({ paper_id }) => paper_id === id)?.amends
    return {
      id,
      kind,
      title,
      notation,
      issuedOn: issued_on,
      recalledOn: recalledOn(own),
      replacedBy: linkTo(next),
      replaces: named.get(before ?? '') ?? null,
      correctedBy: own.flatMap((event) => (event.kind === 'corrected' ? (linkTo(event.otherPaperId) ?? []) : [])),
      corrects: named.get(mends('corrected') ?? '') ?? null,
    }
  })
}

function recalledOn(events: readonly PaperEventView[]): string | null {
  if (standingOfPaper(events) !== 'recalled') return null
  return events.find(({ kind }) => kind === 'recalled')?.on ?? null
}
