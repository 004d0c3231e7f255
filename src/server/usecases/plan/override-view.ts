import type { OverrideRow } from '../../store/overrides.ts'

export interface OverrideView {
  rule: string
  /** What the finding said when it was set aside. */
  finding: string
  /** False where it was taken up again. */
  stands: boolean
  reason: string
  by: string
  at: number
}

export function overrideView({ rule, finding, stands, reason, by_name, at }: OverrideRow): OverrideView {
  return { rule, finding, stands, reason, by: by_name, at: at.getTime() }
}
