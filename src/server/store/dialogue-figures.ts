import { sql } from 'kysely'
import type { Reader } from '../database/connect.ts'

/** What stands between a dialogue and its session, counted. Matters whose opinions all went elsewhere do not count. */
export interface DialogueFigures {
  matters: number
  mattersWithoutOffice: string[]
  mattersWithoutAnswer: string[]
  mattersWithoutOutcome: string[]
  ungroupedOpinions: number
}

const stillInIt = ['open', 'answered', 'promised', 'passed-up'] as const

export async function countFigures(tx: Reader, dialogueId: string): Promise<DialogueFigures> {
  const matters = await tx
    .selectFrom('matter')
    .leftJoin('answer', 'answer.matter_id', 'matter.id')
    .leftJoin('outcome', 'outcome.matter_id', 'matter.id')
    .where('matter.dialogue_id', '=', dialogueId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('ledger_entry')
          .select(sql`1`.as('one'))
          .whereRef('ledger_entry.matter_id', '=', 'matter.id')
          .where('ledger_entry.term', 'in', stillInIt),
      ),
    )
    .select(['matter.title', 'matter.office_id', 'answer.state as answer', 'outcome.kind as outcome'])
    .orderBy('matter.number')
    .execute()
  const opening = await tx
    .selectFrom('session')
    .where('dialogue_id', '=', dialogueId)
    .select((eb) => eb.fn.min('opened_at').as('at'))
    .executeTakeFirst()
  let ungrouped = tx
    .selectFrom('ledger_entry')
    .innerJoin('opinion', 'opinion.id', 'ledger_entry.opinion_id')
    .where('ledger_entry.dialogue_id', '=', dialogueId)
    .where('ledger_entry.term', '=', 'open')
    .where('ledger_entry.matter_id', 'is', null)
  // What arrives once the hall is open belongs to the follow-up and is in nobody's way.
  if (opening?.at) ungrouped = ungrouped.where('opinion.received_at', '<', opening.at)
  const { count } = await ungrouped.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const titles = (lacks: (matter: (typeof matters)[number]) => boolean) =>
    matters.filter(lacks).map(({ title }) => title)
  return {
    matters: matters.length,
    mattersWithoutOffice: titles(({ office_id }) => office_id === null),
    mattersWithoutAnswer: titles(({ answer }) => answer !== 'approved'),
    mattersWithoutOutcome: titles(({ outcome }) => outcome === null),
    ungroupedOpinions: count,
  }
}
