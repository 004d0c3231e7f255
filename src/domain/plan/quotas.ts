import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import type { Found } from './found.ts'
import { sentences } from './labelled.ts'
import type { Block } from './outline.ts'
import { descendants } from './outline.ts'
import { COUNTING, seatBlocks } from './participants.ts'
import { VILLAGE_LEVELS, withLevels } from './people-levels.ts'
import type { Quota } from './plan.ts'
import { quotasInTable } from './quota-table.ts'
import { seatsOfSittings } from './session-table.ts'
import { seatsIn } from './seats-in-prose.ts'

/** Seats by association, cooperative or village, from a table or from prose among the people who attend. */
export function readQuotas(blocks: Block[]): Found<Quota>[] {
  const tabled = [...quotasInTable(blocks), ...seatsOfSittings(blocks)]
  if (tabled.length > 0) return tabled
  const seated = seatBlocks(blocks)
  const headed = seated.filter((block) => COUNTING.test(block.text.folded))
  const counting = new Set(headed.flatMap((block) => [block, ...descendants(blocks, block)]))
  return withLevels(seated).flatMap(({ block, level }) => {
    const isCounting = counting.has(block)
    const isOfOffices = level !== null && !VILLAGE_LEVELS.has(level) && !isCounting
    if (block.row) return []
    const seats = sentences(block.text).flatMap((sentence) => seatsIn(sentence, isCounting))
    return isOfOffices ? seats.filter(({ value }) => ASSOCIATION.test(foldDiacritics(value.organization))) : seats
  })
}

/** Who sends members of its own, also when it is listed among the commune's offices. */
const ASSOCIATION =
  /^(?:moi )?(?:hoi|chi hoi|doan|chi doan|hop tac xa|htx|thon|ap|lang|ban|buon|xom|khom|khu pho|khoi pho|khu dan cu|to dan pho)\b(?! (?:dong|truong))/
