import { findDates, findTimes, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, LIKELY } from './found.ts'
import type { Located } from './located-text.ts'
import { cut, join, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { bodyOf, headingOf } from './outline.ts'
import type { PlanSession } from './plan.ts'
import { unitsOf } from './session-units.ts'
import { villageLabels, villageNames } from './villages.ts'

const WHEN = /^(?:thoi gian|ngay)\b[^.;]{0,40}$/
const WHERE = /^(?:dia diem|noi to chuc)\b[^.;]{0,40}$/
const WHO = /^(?:thanh phan|doi tuong|nhan dan|don vi|pham vi)\b[^.;]{0,40}$/

/** One heading a sitting, with its own "Thời gian: …" and "Địa điểm: …" below it. */
export function sessionsUnderHeadings(blocks: Block[], near: string | null): Found<PlanSession>[] {
  const starts = blocks.filter((block) => isOneDay(block))
  if (starts.length < 2) return []
  return starts.flatMap((when, index) => {
    const end = starts[index + 1]?.index ?? blocks.length
    const beside = blocks.slice(when.index + 1, end).filter((block) => block.depth === when.depth)
    const heading = headingOver(blocks, when)
    const where = beside.find((block) => WHERE.test(headingOf(block).folded))
    const who = beside.find((block) => WHO.test(headingOf(block).folded))
    return heading ? [sittingOf(heading, when, where, who, near)] : []
  })
}

function headingOver(blocks: Block[], block: Block): Block | undefined {
  for (let index = block.index - 1; index >= 0; index -= 1) {
    const other = blocks[index]
    if (other && other.depth < block.depth) return other
  }
  return undefined
}

function isOneDay(block: Block): boolean {
  return !block.row && WHEN.test(headingOf(block).folded) && findDates(bodyOf(block)).length === 1
}

function sittingOf(
  heading: Block,
  when: Block,
  where: Block | undefined,
  who: Block | undefined,
  near: string | null,
): Found<PlanSession> {
  const date = findDates(bodyOf(when)).at(0)
  const time = findTimes(bodyOf(when)).at(0)
  const venue = where ? placeOf(bodyOf(where)) : null
  const named = [heading, ...(who ? [who] : [])].map(({ text }) => villageNames(text)).find((names) => names.length > 0)
  const labels = villageLabels(named ?? [], false)
  const { units, parts } = unitsOf(
    (named ?? []).map(({ name, at }, index) => ({ unit: labels[index] ?? name, count: null, at })),
  )
  const whole = join([heading.text, when.text, ...(where ? [where.text] : [])], ' ')
  const value = {
    date: date ? toIso(date, near) : null,
    time: time?.value ?? null,
    venue: venue?.text ?? null,
    units,
  }
  return found(value, whole, LIKELY, { date: date?.at ?? null, time: time?.at ?? null, venue, ...parts })
}

function placeOf(value: Located): Located {
  const lead = /^(?:tai|o)\s+/.exec(value.folded)
  return trim(cut(value, lead?.[0].length ?? 0), /[.;]/)
}
