import type { Refused } from '#domain/refusal.ts'
import type { Reader } from '../../database/connect.ts'
import { upperFirst } from '../../documents/kinds/wording.ts'
import type { CommuneRow } from '../../store/communes.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import { findPlan } from '../../store/plans.ts'
import { listQuotas, listSeats } from '../../store/seats.ts'
import { eventName } from '../conclusion/conclusion-model.ts'
import { paperHead } from '../conclusion/paper-head.ts'
import type { Context } from '../context.ts'
import { preparePaper, type PreparedPaper } from '../paper/prepare-paper.ts'

export interface Guest {
  name: string
  salutation: string | null
  organization: string
  seat: string
}

/** One guest for each named seat, in the order of the quotas. */
export async function listGuests(tx: Reader, dialogueId: string): Promise<Guest[]> {
  const seats = await listSeats(tx, dialogueId)
  return (await listQuotas(tx, dialogueId)).flatMap((quota) =>
    seats.flatMap(({ quota_id, name, honorific, number }) =>
      quota_id === quota.id && name !== null
        ? [{ name, salutation: honorific, organization: quota.organization, seat: String(number).padStart(2, '0') }]
        : [],
    ),
  )
}

/** The model of the Giấy mời without its guests. */
async function invitationModelOf(tx: Reader, commune: CommuneRow, dialogue: DialogueRow) {
  const plan = await findPlan(tx, dialogue.id)
  return {
    ...(await paperHead(tx, commune, dialogue.id)),
    distributionList: ['Như thành phần mời', 'Lưu: VT'],
    eventName: eventName(dialogue.title),
    eventDate: dialogue.held_on,
    eventStartTime: dialogue.starts_at,
    venue: dialogue.venue,
    chair: dialogue.chair,
    contents: (plan?.content.topics ?? []).map(upperFirst),
  }
}

/** The invitations of these guests with the words in force; a name in them that the record does not know refuses. */
export async function prepareInvitations(
  tx: Reader,
  { commune }: Pick<Context, 'commune'>,
  dialogue: DialogueRow,
  guests: readonly Guest[],
): Promise<PreparedPaper | Refused> {
  const model = { ...(await invitationModelOf(tx, commune, dialogue)), guests }
  return preparePaper(tx, { dialogueId: dialogue.id, kind: 'invitation', to: '', model })
}
