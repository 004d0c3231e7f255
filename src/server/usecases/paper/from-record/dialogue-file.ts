import type { Plan } from '#domain/plan/plan.ts'
import { villageInPapers } from '#domain/vietnamese/village-name.ts'
import type { Reader } from '../../../database/connect.ts'
import { listAnswers, type AnswerRow } from '../../../store/answers.ts'
import {
  listCommitments,
  listExtensions,
  type CommitmentOnRecord,
  type ExtensionRow,
} from '../../../store/commitments.ts'
import { listDialogueVillages } from '../../../store/dialogues.ts'
import { listEscalations, type EscalationOnRecord } from '../../../store/escalations.ts'
import { listConcludedMatters } from '../../../store/matters.ts'
import { listOpinions, type OpinionOnRecord } from '../../../store/opinions.ts'
import { findPlan } from '../../../store/plans.ts'
import { listQuotas, listSeats, type QuotaRow, type SeatRow } from '../../../store/seats.ts'
import { countSenders, listNamedSenders } from '../../../store/submissions.ts'
import { listAttendance } from '../../conclusion/attendance.ts'
import { loadDialogueRecord, type DialogueRecord } from '../../conclusion/dialogue-record.ts'
import { eventName } from '../../conclusion/conclusion-model.ts'
import type { Attendance } from '../../conclusion/minutes-model.ts'
import { paperHead } from '../../conclusion/paper-head.ts'
import { today, type Context } from '../../context.ts'

/** All that the papers of a dialogue are made from. What a paper says stands here, or is not said. */
export interface DialogueFile extends DialogueRecord {
  head: Awaited<ReturnType<typeof paperHead>>
  /** `xã Thanh Lâm`. */
  communeName: string
  eventName: string
  plan: Plan | null
  /** Parts of the plan that a person wrote on the page. */
  confirmed: readonly string[]
  attendance: Attendance[]
  villages: string[]
  opinions: OpinionOnRecord[]
  /** Who handed something in and left a name, by submission. Only letters ask for it: otherwise it is empty. */
  named: ReadonlyMap<string, { name: string; address: string | null }>
  senders: Awaited<ReturnType<typeof countSenders>>
  quotas: QuotaRow[]
  seats: SeatRow[]
  answers: AnswerRow[]
  /** Matters that other dialogues concluded. */
  earlierMatters: Awaited<ReturnType<typeof listConcludedMatters>>
  promises: (CommitmentOnRecord & { history: ExtensionRow[] })[]
  /** Promises of the dialogues held before this one. */
  earlierPromises: CommitmentOnRecord[]
  escalations: EscalationOnRecord[]
  /** The legal day on which the papers are made. */
  day: string
  /** Where the commune's public pages begin: `https://…/thanh-lam`. */
  home: string
}

/**
 * @param origin where this program is reached, `https://doithoai.example`.
 * @param withNames whether citizens' names are read too.
 */
export async function loadDialogueFile(
  tx: Reader,
  context: Context,
  { dialogueId, origin, withNames = false }: { dialogueId: string; origin: string; withNames?: boolean },
): Promise<DialogueFile | undefined> {
  const record = await loadDialogueRecord(tx, dialogueId)
  if (!record) return undefined
  const { commune } = context
  const villages = await listDialogueVillages(tx, dialogueId)
  const plan = await findPlan(tx, dialogueId)
  const commitments = await listCommitments(tx)
  const promises = []
  for (const promise of commitments.filter(({ dialogue_id }) => dialogue_id === dialogueId)) {
    promises.push({ ...promise, history: await listExtensions(tx, promise.id) })
  }
  const heldBefore = (day: string | null) => day !== null && day < (record.dialogue.held_on ?? today(context))
  return {
    ...record,
    head: await paperHead(tx, commune, dialogueId),
    communeName: `${commune.kind} ${commune.name}`,
    eventName: eventName(record.dialogue.title),
    plan: plan?.content ?? null,
    confirmed: plan?.confirmed ?? [],
    attendance: await listAttendance(tx, dialogueId),
    villages: villages.map(villageInPapers),
    opinions: await listOpinions(tx, { dialogueId }),
    named: withNames ? await namedSenders(tx, dialogueId) : new Map(),
    senders: await countSenders(tx, dialogueId),
    quotas: await listQuotas(tx, dialogueId),
    seats: await listSeats(tx, dialogueId),
    answers: await listAnswers(tx, dialogueId),
    earlierMatters: (await listConcludedMatters(tx, dialogueId)).filter(({ held_on }) => heldBefore(held_on)),
    promises,
    earlierPromises: commitments.filter(
      ({ dialogue_id, held_on }) => dialogue_id !== dialogueId && heldBefore(held_on),
    ),
    escalations: await listEscalations(tx, { dialogueId }),
    day: today(context),
    home: `${origin}/${commune.slug}`,
  }
}

async function namedSenders(tx: Reader, dialogueId: string): Promise<DialogueFile['named']> {
  const rows = await listNamedSenders(tx, dialogueId)
  return new Map(
    rows.flatMap(({ submission_id, name, address }) => (name === null ? [] : [[submission_id, { name, address }]])),
  )
}
