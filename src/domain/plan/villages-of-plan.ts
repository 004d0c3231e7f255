import type { Found, Notes } from './found.ts'
import { eachOnce, INFERRED, LIKELY, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import { headingOf } from './outline.ts'
import { peopleBlocks, seatBlocks } from './participants.ts'
import { villagesInTable } from './quota-table.ts'
import type { PlanSource } from './plan-source.ts'
import type { PlanSession } from './plan.ts'
import { toVillages, villageNames } from './villages.ts'

/** The villages that take part: those of the sittings, else of the subject, of the people and seats, of the text. */
export function readVillages(source: PlanSource, sessions: PlanSession[], notes: Notes): Found<string>[] {
  const { heading, blocks } = source
  const units = sessions.flatMap((session, index) =>
    session.units.flatMap(({ unit }, at) => {
      const span = notes.evidence[`sessions.${index}.units.${at}`]
      return span ? [{ value: unit, span, confidence: notes.confidence[`sessions.${index}`] ?? LIKELY }] : []
    }),
  )
  if (units.length > 0) return eachOnce(units, ({ value }) => value)
  const inHeading = toVillages(villageNames(heading), SURE)
  if (inHeading.length > 0) return inHeading
  const people = new Set([...peopleBlocks(blocks), ...seatBlocks(blocks)])
  const seated = toVillages(
    [...people].flatMap((block) => (block.row?.cells ?? [block]).flatMap(({ text }) => villageNames(text))),
    LIKELY,
  )
  if (seated.length > 0) return seated
  const listed = villagesInTable(blocks)
  if (listed.length > 0) return listed
  return toVillages(tellingBlocks(source).flatMap(villageNames), INFERRED)
}

/** A conclusion tells who took part at its beginning and names other places after it. */
const TELLING_BLOCKS = 2

/** Where the text itself says who takes part. Where the meeting is held, or who prepares what, is not yet that. */
function tellingBlocks({ kind, blocks, preamble }: PlanSource): Located[] {
  if (kind.value === 'plan') return preamble
  if (kind.value === 'other') return []
  const open = blocks.filter((block) => !isPlace(headingOf(block).folded)).map((block) => block.text)
  return kind.value === 'conclusion' ? open.slice(0, TELLING_BLOCKS) : open
}

function isPlace(label: string): boolean {
  return /^(?:dia diem|noi to chuc)\b/.test(label)
}
