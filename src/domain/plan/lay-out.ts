import { withParts } from './headless.ts'
import { withLabelledRows } from './labelled-rows.ts'
import { withoutRuns } from './labelled-runs.ts'
import type { Block } from './outline.ts'
import { withToldLabels } from './told-labels.ts'
import { withToldLevels } from './told-levels.ts'

/** Papers of every shape as headed lines and lists, which is what the readers of single facts know. */
export function layOut(blocks: Block[]): Block[] {
  const labelled = withToldLabels(withoutRuns(withLabelledRows(blocks)))
  return withToldLevels(withParts(labelled)).map((block, index) => ({ ...block, index }))
}
