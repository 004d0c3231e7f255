import type { Plan } from '#domain/plan/plan.ts'
import type { Reader } from '../../database/connect.ts'
import { paperHead } from '../conclusion/paper-head.ts'
import type { Context } from '../context.ts'
import { dialogueFields } from './follow-plan.ts'

type Head = Awaited<ReturnType<typeof paperHead>>

interface Written {
  dialogueId: string
  plan: Plan
  confirmed: readonly string[]
}

/**
 * A plan as the model of its paper. Who issues it and where is what the commune says, unless a person wrote it on the
 * page: a text that was read may be of another place.
 */
export function planModel(head: Head, plan: Plan, confirmed: readonly string[]) {
  const { starts_at, venue } = dialogueFields(plan)
  const own = (part: 'issuingAgency' | 'place') => (confirmed.includes(part) ? plan[part] : null) ?? head[part]
  return {
    ...head,
    ...plan,
    issuingAgency: own('issuingAgency'),
    place: own('place'),
    signatory: plan.signatory ?? head.signatory,
    eventStartTime: starts_at,
    venue: plan.sessions.length > 1 ? plan.venue : venue,
    // The register gives both when the paper is issued.
    documentNumber: null,
    issuedOn: null,
  }
}

export async function planModelOf(tx: Reader, context: Context, { dialogueId, plan, confirmed }: Written) {
  return planModel(await paperHead(tx, context.commune, dialogueId), plan, confirmed)
}
