import type { Selectable } from 'kysely'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { gateOf, type Gate } from '#domain/ledger/gate.ts'
import type { SessionLog } from '#domain/session/log.ts'
import { logOf } from '#domain/session/log.ts'
import { villageInPapers } from '#domain/vietnamese/village-name.ts'
import type { Reader } from '../../database/connect.ts'
import { countLedger } from '../../store/ledger.ts'
import { listSessionEvents, listSessions, type SessionRow } from '../../store/sessions.ts'
import type { DialogueTable } from '../../store/tables/dialogues.ts'

export interface RecordedMatter {
  id: string
  number: number
  title: string
  topic: string | null
  topicNumber: number | null
  office: string | null
  opinions: number
  villages: string[]
  outcome: {
    kind: 'answered' | 'promised' | 'passed-up'
    text: string
    answeredBy: string | null
    promise: { kind: 'reply' | 'act'; owner: string; executor: string | null; dueOn: string } | null
    addressee: string | null
  } | null
}

/** All that a conclusion rests on: the dialogue, its sessions' logs, its matters with their outcomes, the ledger, the gate. */
export interface DialogueRecord {
  dialogue: Selectable<DialogueTable>
  sessions: { row: SessionRow; log: SessionLog }[]
  matters: RecordedMatter[]
  ledger: Ledger
  gate: Gate
}

export async function loadDialogueRecord(tx: Reader, dialogueId: string): Promise<DialogueRecord | undefined> {
  const dialogue = await tx.selectFrom('dialogue').selectAll().where('id', '=', dialogueId).executeTakeFirst()
  if (!dialogue) return undefined
  const sessions = []
  for (const row of await listSessions(tx, dialogueId)) {
    sessions.push({ row, log: logOf(await listSessionEvents(tx, row.id)) })
  }
  const matters = await listRecordedMatters(tx, dialogueId)
  const first = sessions[0]?.row
  const gate = gateOf({
    isSessionClosed: sessions.length > 0 && sessions.every(({ row }) => row.state === 'closed'),
    matters: matters.map(({ id, number, title, outcome }) => ({ id, number, title, hasOutcome: outcome !== null })),
    ungrouped: first ? await listUngroupedBefore(tx, dialogueId, first.opened_at) : [],
  })
  return { dialogue, sessions, matters, ledger: await countLedger(tx, dialogueId), gate }
}

/** Matters that opinions still belong to; one whose opinions all went elsewhere has nothing to conclude. */
async function listRecordedMatters(tx: Reader, dialogueId: string): Promise<RecordedMatter[]> {
  const rows = await tx
    .selectFrom('matter')
    .leftJoin('topic', 'topic.id', 'matter.topic_id')
    .leftJoin('unit as office', 'office.id', 'matter.office_id')
    .leftJoin('outcome', 'outcome.matter_id', 'matter.id')
    .leftJoin('commitment', 'commitment.id', 'outcome.commitment_id')
    .leftJoin('unit as owner', 'owner.id', 'commitment.office_id')
    .leftJoin('escalation', 'escalation.id', 'outcome.escalation_id')
    .select(['matter.id', 'matter.number', 'matter.title', 'topic.name as topic', 'topic.number as topic_number'])
    .select(['office.name as office', 'outcome.kind', 'outcome.text', 'outcome.answered_by'])
    .select([
      'commitment.kind as promise',
      'commitment.executor',
      'commitment.first_due_on as due_on',
      'owner.name as owner',
    ])
    .select('escalation.addressee')
    .where('matter.dialogue_id', '=', dialogueId)
    .orderBy('matter.number')
    .execute()
  const members = await tx
    .selectFrom('ledger_entry')
    .innerJoin('opinion', 'opinion.id', 'ledger_entry.opinion_id')
    .leftJoin('unit', 'unit.id', 'opinion.village_id')
    .select(['ledger_entry.matter_id', 'unit.name', 'unit.short_name'])
    .where('ledger_entry.dialogue_id', '=', dialogueId)
    .where('ledger_entry.matter_id', 'is not', null)
    .where('ledger_entry.term', 'in', ['open', 'answered', 'promised', 'passed-up'])
    .execute()
  return rows.flatMap((row) => {
    const own = members.filter((member) => member.matter_id === row.id)
    if (own.length === 0) return []
    const villages = [...new Set(own.flatMap(villageOf))]
    const { id, number, title, topic, office } = row
    const matter = { id, number, title, topic, topicNumber: row.topic_number, office, opinions: own.length, villages }
    return [{ ...matter, outcome: outcomeOf(row) }]
  })
}

function villageOf({ name, short_name }: { name: string | null; short_name: string | null }): string[] {
  return name === null || short_name === null ? [] : [villageInPapers({ name, short_name })]
}

function outcomeOf(row: {
  kind: 'answered' | 'promised' | 'passed-up' | null
  text: string | null
  answered_by: string | null
  promise: 'reply' | 'act' | null
  executor: string | null
  due_on: string | null
  owner: string | null
  addressee: string | null
}): RecordedMatter['outcome'] {
  if (!row.kind) return null
  const isPromise = row.promise !== null && row.owner !== null && row.due_on !== null
  return {
    kind: row.kind,
    text: row.text ?? '',
    answeredBy: row.answered_by,
    promise: isPromise
      ? { kind: row.promise ?? 'reply', owner: row.owner ?? '', executor: row.executor, dueOn: row.due_on ?? '' }
      : null,
    addressee: row.addressee,
  }
}

async function listUngroupedBefore(tx: Reader, dialogueId: string, moment: Date) {
  return tx
    .selectFrom('opinion')
    .innerJoin('ledger_entry', 'ledger_entry.opinion_id', 'opinion.id')
    .select(['opinion.id', 'opinion.number'])
    .where('opinion.dialogue_id', '=', dialogueId)
    .where('opinion.received_at', '<', moment)
    .where('ledger_entry.term', '=', 'open')
    .where('ledger_entry.matter_id', 'is', null)
    .orderBy('opinion.number')
    .execute()
}
