import type { ProperProcedure, SetAsideReason } from '#domain/opinion/leaving-reasons.ts'
import { m } from '#words'

const words: Record<ProperProcedure | SetAsideReason, () => string> = {
  complaint: m.public_reason_complaint,
  denunciation: m.public_reason_denunciation,
  'administrative-procedure': m.public_reason_administrative_procedure,
  'regulation-feedback': m.public_reason_regulation_feedback,
  'other-agency': m.public_reason_other_agency,
  spam: m.public_reason_spam,
  'off-topic': m.public_reason_off_topic,
  thanks: m.public_reason_thanks,
  'entered-in-error': m.public_reason_entered_in_error,
}

/** Why an opinion left the answering; a reason in free words stays as it was written. */
export function reasonWord(reason: string): string {
  return reason in words ? words[reason as keyof typeof words]() : reason
}
