import type { EscalationOnRecord } from '../../store/escalations.ts'

/** What was passed up, as anybody may see it. */
export interface EscalationView {
  id: string
  matterNumber: number
  /** Null until the matter's summary is approved. */
  matterTitle: string | null
  addressee: string
  sentOn: string | null
  reply: string | null
  repliedOn: string | null
  dialogue: { slug: string; title: string }
}

export function escalationView(row: EscalationOnRecord): EscalationView {
  return {
    id: row.id,
    matterNumber: row.matter_number,
    matterTitle: row.is_summary_approved ? row.matter_title : null,
    addressee: row.addressee,
    sentOn: row.sent_on,
    reply: row.reply,
    repliedOn: row.replied_on,
    dialogue: { slug: row.dialogue_slug, title: row.dialogue_title },
  }
}
