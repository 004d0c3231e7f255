import type { JudgedFinding } from '#server/usecases/plan/judge-plan.ts'
import { m } from '#words'
import type { TagTone } from '#ui/Tag.svelte'

export interface ShownFinding extends JudgedFinding {
  /** The task in which it is recorded what was done. */
  href: string | null
  /** The control that mends it. */
  lookHref: string
}

export const levelTags: Record<JudgedFinding['level'], { tone: TagTone; text: () => string }> = {
  block: { tone: 'late', text: m.office_level_block },
  warn: { tone: 'promised', text: m.office_level_warn },
  info: { tone: 'neutral', text: m.office_level_info },
}
