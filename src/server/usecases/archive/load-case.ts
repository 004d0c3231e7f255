import { yearOf } from '#domain/calendar/iso-date.ts'
import type { CaseFacts } from '#domain/document/archive/case-gaps.ts'
import { signedFile, standingOfPaper } from '#domain/document/paper-life.ts'
import { unexplained } from '#domain/document/register.ts'
import { imbalance, type Ledger } from '#domain/ledger/ledger.ts'
import type { Reader } from '../../database/connect.ts'
import { listAnswerLetters } from '../../store/answer-letters.ts'
import { listAnswers, type AnswerRow } from '../../store/answers.ts'
import { listActsOfDialogue } from '../../store/audit.ts'
import { listCommitments, listExtensions, type CommitmentOnRecord, type ExtensionRow } from '../../store/commitments.ts'
import { findDialogue, type DialogueRow } from '../../store/dialogues.ts'
import { listEscalations, type EscalationOnRecord } from '../../store/escalations.ts'
import { listFileFacts } from '../../store/files.ts'
import { listIncomingOfDialogue, type IncomingPaperRow } from '../../store/incoming-papers.ts'
import { countLedger } from '../../store/ledger.ts'
import { listMatters, type MatterOnRecord } from '../../store/matters.ts'
import { listOpinions, type OpinionOnRecord } from '../../store/opinions.ts'
import { listOutcomes, type OutcomeRow } from '../../store/outcomes.ts'
import { listComments, listDraftsOfDialogue, listDraftVersions, type PaperDraftRow } from '../../store/paper-drafts.ts'
import { listEventsOfDialogue } from '../../store/paper-events.ts'
import { listRegister, listWholePapers, type PaperRow } from '../../store/papers.ts'
import { findPlan, listPlanVersions, type PlanRow, type PlanVersionRow } from '../../store/plans.ts'
import { listOutsideNumbers, listSeries } from '../../store/register.ts'
import { listSessionLinks, listSessions, type SessionRow } from '../../store/sessions.ts'
import { listNamedSenders } from '../../store/submissions.ts'
import { listTaskExtensions, listTaskFiles, listTasks, type TaskExtensionRow, type TaskRow } from '../../store/tasks.ts'
import { paperEvents, type PaperEventView } from '../paper/paper-event-view.ts'
import { brokenLink } from '../session/verify-session.ts'

export interface CasePromise extends CommitmentOnRecord {
  history: ExtensionRow[]
}

/** All that the file of a dialogue is made of, as it stands in the record. */
export interface CaseRecord {
  dialogue: DialogueRow
  plan: PlanRow | undefined
  /** The first first. */
  versions: PlanVersionRow[]
  papers: (PaperRow & { events: PaperEventView[] })[]
  incoming: IncomingPaperRow[]
  opinions: OpinionOnRecord[]
  /** Who handed something in, by submission; empty unless names were asked for. */
  named: ReadonlyMap<string, string>
  letters: Awaited<ReturnType<typeof listAnswerLetters>>
  matters: MatterOnRecord[]
  answers: ReadonlyMap<string, AnswerRow>
  outcomes: ReadonlyMap<string, OutcomeRow>
  ledger: Ledger
  sessions: { row: SessionRow; links: Awaited<ReturnType<typeof listSessionLinks>>; brokenAt: number | null }[]
  promises: CasePromise[]
  escalations: EscalationOnRecord[]
  tasks: TaskRow[]
  taskFiles: Awaited<ReturnType<typeof listTaskFiles>>
  taskExtensions: TaskExtensionRow[]
  drafts: {
    row: PaperDraftRow
    versions: Awaited<ReturnType<typeof listDraftVersions>>
    comments: Awaited<ReturnType<typeof listComments>>
  }[]
  acts: Awaited<ReturnType<typeof listActsOfDialogue>>
  /** Size and kind of every stored file that is named above, by its hash. */
  files: Awaited<ReturnType<typeof listFileFacts>>
  numberGaps: CaseFacts['numberGaps']
}

/** @param withNames whether the names of those who sent opinions are read too. */
export async function loadCase(tx: Reader, dialogueId: string, withNames: boolean): Promise<CaseRecord | undefined> {
  const dialogue = await findDialogue(tx, dialogueId)
  if (!dialogue) return undefined
  const events = Map.groupBy(await listEventsOfDialogue(tx, dialogueId), ({ paper_id }) => paper_id)
  const papers = (await listWholePapers(tx, dialogueId)).map((paper) => ({
    ...paper,
    events: paperEvents(events.get(paper.id) ?? []),
  }))
  const plan = await findPlan(tx, dialogueId)
  const incoming = await listIncomingOfDialogue(tx, dialogueId)
  const taskFiles = await listTaskFiles(tx, dialogueId)
  const promises = await listPromises(tx, dialogueId)
  const stored = [
    plan?.source_file,
    ...papers.flatMap((paper) => [paper.pdf_hash, paper.docx_hash, ...paper.events.map(({ fileHash }) => fileHash)]),
    ...incoming.map(({ file_hash }) => file_hash),
    ...taskFiles.map(({ hash }) => hash),
    ...promises.map(({ evidence_hash }) => evidence_hash),
  ]
  return {
    dialogue,
    plan,
    versions: (await listPlanVersions(tx, dialogueId)).toReversed(),
    papers,
    incoming,
    opinions: await listOpinions(tx, { dialogueId }),
    named: withNames ? await listNames(tx, dialogueId) : new Map(),
    letters: await listAnswerLetters(tx, dialogueId),
    matters: await listMatters(tx, dialogueId),
    answers: new Map((await listAnswers(tx, dialogueId)).map((row) => [row.matter_id, row])),
    outcomes: new Map((await listOutcomes(tx, dialogueId)).map((row) => [row.matter_id, row])),
    ledger: await countLedger(tx, dialogueId),
    sessions: await listLogs(tx, dialogueId),
    promises,
    escalations: await listEscalations(tx, { dialogueId, withProvisional: true }),
    tasks: await listTasks(tx, dialogueId),
    taskFiles,
    taskExtensions: await listTaskExtensions(tx, dialogueId),
    drafts: await listDraftsWhole(tx, dialogueId),
    acts: await listActsOfDialogue(tx, dialogueId),
    files: await listFileFacts(
      tx,
      stored.flatMap((hash) => hash ?? []),
    ),
    numberGaps: await listNumberGaps(tx, papers),
  }
}

async function listPromises(tx: Reader, dialogueId: string): Promise<CasePromise[]> {
  const promises = []
  for (const promise of await listCommitments(tx, { dialogueId, withProvisional: true })) {
    promises.push({ ...promise, history: await listExtensions(tx, promise.id) })
  }
  return promises.toSorted((one, other) => one.matter_number - other.matter_number)
}

async function listDraftsWhole(tx: Reader, dialogueId: string): Promise<CaseRecord['drafts']> {
  const drafts = []
  for (const row of await listDraftsOfDialogue(tx, dialogueId)) {
    drafts.push({ row, versions: await listDraftVersions(tx, row.id), comments: await listComments(tx, row.id) })
  }
  return drafts
}

async function listNames(tx: Reader, dialogueId: string): Promise<Map<string, string>> {
  const rows = await listNamedSenders(tx, dialogueId)
  return new Map(rows.flatMap(({ submission_id, name }) => (name === null ? [] : [[submission_id, name] as const])))
}

async function listLogs(tx: Reader, dialogueId: string): Promise<CaseRecord['sessions']> {
  const logs = []
  for (const row of await listSessions(tx, dialogueId)) {
    logs.push({ row, links: await listSessionLinks(tx, row.id), brokenAt: await brokenLink(tx, row.id) })
  }
  return logs
}

/** Numbers of the series in which the dialogue has papers that nothing explains. */
async function listNumberGaps(tx: Reader, papers: readonly PaperRow[]): Promise<CaseFacts['numberGaps']> {
  const gaps: CaseFacts['numberGaps'] = []
  for (const year of new Set(papers.map(({ issued_on }) => yearOf(issued_on)))) {
    const register = await listRegister(tx, year)
    const outside = await listOutsideNumbers(tx, year)
    for (const { series, last_number } of await listSeries(tx, year)) {
      if (!papers.some((paper) => paper.year === year && paper.series === series)) continue
      const numbers = register.filter((paper) => paper.series === series).map(({ number }) => number)
      const explained = outside
        .filter((row) => row.series === series)
        .map((row) => ({ first: row.first_number, last: row.last_number }))
      gaps.push(...unexplained(last_number, numbers, explained).map((range) => ({ ...range, series })))
    }
  }
  return gaps
}

/** What decides which gaps the file has. */
export function factsOf(record: CaseRecord): CaseFacts {
  return {
    isConcluded: record.dialogue.state === 'concluded',
    papers: record.papers.map(({ kind, notation, events }) => ({
      kind,
      notation,
      standing: standingOfPaper(events),
      isSigned: signedFile(events) !== null,
    })),
    incoming: record.incoming.map(({ number, file_hash }) => ({ number: String(number), hasFile: file_hash !== null })),
    numberGaps: record.numberGaps,
    ledger: record.ledger,
    promises: record.promises.map(({ kind, kept_on, evidence_hash }) => ({
      kind,
      isKept: kept_on !== null,
      hasEvidence: evidence_hash !== null,
    })),
    brokenLogs: record.sessions.flatMap(({ row, brokenAt }) =>
      brokenAt === null ? [] : [{ session: row.ordinal, seq: brokenAt }],
    ),
  }
}

/** Whether the opinions read are those that the ledger counts, term by term: a file that lost one is not made. */
export function isWhole({ opinions, ledger }: Pick<CaseRecord, 'opinions' | 'ledger'>): boolean {
  return opinions.length === ledger.received && imbalance(ledger) === 0
}
