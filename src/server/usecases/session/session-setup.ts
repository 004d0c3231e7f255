import type { AgendaStep, MatterEntry, SessionSetup } from '#domain/session/events.ts'
import type { Plan } from '#domain/plan/plan.ts'
import type { Reader } from '../../database/connect.ts'
import { listSpeakers } from '../../store/speakers.ts'
import type { DialogueTable } from '../../store/tables/dialogues.ts'
import type { Selectable } from 'kysely'

const defaultLimitMs = 4 * 60_000

/** The order of a meeting where a plan gives none (clauses II.3.1 to II.3.6 of the usual plan). */
const usualSteps = [
  'Giới thiệu đại biểu, nội quy, thư ký',
  'Chủ tọa thông báo tình hình',
  'Nhân dân phát biểu, trả lời',
  'Trao đổi thêm',
  'Kết luận',
]

/** Everything the hall needs, taken into the log's first event: from then on the log explains itself. */
export async function sessionSetup(tx: Reader, dialogue: Selectable<DialogueTable>): Promise<SessionSetup> {
  const plan = await tx.selectFrom('plan').select('content').where('dialogue_id', '=', dialogue.id).executeTakeFirst()
  const speakers = await listSpeakers(tx, dialogue.id)
  return {
    dialogueTitle: dialogue.title,
    venue: dialogue.venue,
    chair: dialogue.chair ?? '',
    secretary: dialogue.secretary,
    steps: agendaSteps(plan?.content ?? null),
    speakers: speakers.map((speaker) => ({
      id: speaker.id,
      honorific: speaker.honorific,
      name: speaker.name,
      group: speaker.group_name,
      matterId: speaker.matter_id,
      limitMs: null,
      isWalkIn: false,
    })),
    matters: await matterEntries(tx, dialogue.id),
    defaultLimitMs,
  }
}

function agendaSteps(plan: Plan | null): AgendaStep[] {
  const titles = plan?.agendaSteps.length ? plan.agendaSteps : usualSteps
  return titles.map((title, index) => ({ id: `step-${index + 1}`, title }))
}

async function matterEntries(tx: Reader, dialogueId: string): Promise<MatterEntry[]> {
  const rows = await tx
    .selectFrom('matter')
    .leftJoin('topic', 'topic.id', 'matter.topic_id')
    .leftJoin('unit', 'unit.id', 'matter.office_id')
    .select([
      'matter.id',
      'matter.number',
      'matter.title',
      'matter.office_id',
      'topic.name as topic',
      'unit.name as office',
    ])
    .select((eb) =>
      eb
        .selectFrom('ledger_entry')
        .whereRef('ledger_entry.matter_id', '=', 'matter.id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('opinions'),
    )
    .where('matter.dialogue_id', '=', dialogueId)
    .orderBy('matter.number')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    topic: row.topic,
    officeId: row.office_id,
    office: row.office,
    opinions: row.opinions ?? 0,
  }))
}
