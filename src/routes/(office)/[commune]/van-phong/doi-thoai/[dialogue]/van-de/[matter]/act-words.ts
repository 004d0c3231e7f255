import type { MatterStep } from '#server/usecases/matter/read-matter-history.ts'
import { m } from '#words'

/** What the last act did, by its name in the address. */
export const actWords: Record<string, () => string> = {
  gom: m.matter_did_join,
  tach: m.matter_did_leave,
  'doi-ten': m.matter_did_rename,
  'cong-khai': m.matter_did_publish,
  giao: m.matter_did_route,
  luu: m.matter_did_draft,
  trinh: m.matter_did_submit,
  duyet: m.matter_did_approve,
  'tra-lai': m.matter_did_return,
}

/** A letter is told with its number and its opinion. */
export const stepWords: Record<Exclude<MatterStep, 'letter'>, () => string> = {
  grouped: m.matter_step_grouped,
  renamed: m.matter_step_renamed,
  routed: m.matter_step_routed,
  drafted: m.matter_step_drafted,
  submitted: m.matter_step_submitted,
  approved: m.matter_step_approved,
  returned: m.matter_step_returned,
  'summary-approved': m.matter_step_summary_approved,
}
