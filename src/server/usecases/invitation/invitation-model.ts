import type { Plan } from '#domain/plan/plan.ts'
import type { Refused } from '#domain/refusal.ts'
import type { Reader } from '../../database/connect.ts'
import { upperFirst } from '../../documents/kinds/wording.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import { findPlan } from '../../store/plans.ts'
import { listQuotas, listSeats, type QuotaRow, type SeatRow } from '../../store/seats.ts'
import { eventName } from '../conclusion/conclusion-model.ts'
import { paperHead } from '../conclusion/paper-head.ts'
import type { Context } from '../context.ts'
import { isReachable } from '../paper/from-record/is-reachable.ts'
import { preparePaper, type PreparedPaper } from '../paper/prepare-paper.ts'

type Head = Awaited<ReturnType<typeof paperHead>>

export interface Guest {
  name: string
  salutation: string | null
  organization: string
  seat: string
}

/** One guest for each named seat, in the order of the quotas. */
export function guestsOf(quotas: readonly QuotaRow[], seats: readonly SeatRow[]): Guest[] {
  return quotas.flatMap((quota) =>
    seats.flatMap(({ quota_id, name, honorific, number }) =>
      quota_id === quota.id && name !== null
        ? [{ name, salutation: honorific, organization: quota.organization, seat: String(number).padStart(2, '0') }]
        : [],
    ),
  )
}

export async function listGuests(tx: Reader, dialogueId: string): Promise<Guest[]> {
  return guestsOf(await listQuotas(tx, dialogueId), await listSeats(tx, dialogueId))
}

/** The model of the Giấy mời without its guests. */
export function invitationModelOf(head: Head, dialogue: DialogueRow, plan: Plan | null, home: string | null) {
  return {
    ...head,
    distributionList: ['Như thành phần mời', 'Lưu: VT'],
    eventName: eventName(dialogue.title),
    eventDate: dialogue.held_on,
    eventStartTime: dialogue.starts_at,
    venue: dialogue.venue,
    chair: dialogue.chair,
    contents: (plan?.topics ?? []).map(upperFirst),
    page: home === null ? null : `${home}/doi-thoai/${dialogue.slug}`,
  }
}

/** The invitations of these guests with the words in force; a name in them that the record does not know refuses. */
export async function prepareInvitations(
  tx: Reader,
  { commune, home }: Pick<Context, 'commune' | 'home'>,
  dialogue: DialogueRow,
  guests: readonly Guest[],
): Promise<PreparedPaper | Refused> {
  const head = await paperHead(tx, commune, dialogue.id)
  const plan = await findPlan(tx, dialogue.id)
  const model = {
    ...invitationModelOf(head, dialogue, plan?.content ?? null, home && isReachable(home) ? home : null),
    guests,
  }
  return preparePaper(tx, { dialogueId: dialogue.id, kind: 'invitation', to: '', model })
}
