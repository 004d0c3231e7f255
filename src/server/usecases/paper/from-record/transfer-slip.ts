import type { z } from 'zod'
import { slipVariant } from '#domain/document/addressee-level.ts'
import { formatOpinionNumber } from '#domain/opinion/tracking-code.ts'
import type { transferSlipModel } from '../../../documents/kinds/transfer-slip.ts'
import { heldOn } from './after-hall.ts'
import type { Built } from './built-paper.ts'
import type { DialogueFile } from './dialogue-file.ts'

type SlipModel = z.input<typeof transferSlipModel>
type SlipMatter = SlipModel['matters'][number]

/**
 * One for each addressee: a petition to a body above, a Phiếu chuyển to an agency that answers for it. What was passed on
 * in the hall waits for the conclusion; an opinion that was moved to another agency does not.
 */
export function transferSlipOf(file: DialogueFile): Built<SlipModel> {
  const isConcluded = file.dialogue.state === 'concluded'
  const passed = [...(isConcluded ? passedOn(file) : []), ...movedOn(file)]
  if (passed.length === 0) return { missing: isConcluded ? ['escalations'] : ['conclusion'] }
  const papers = [...Map.groupBy(passed, ({ to }) => to)].map(([to, rows]) => ({
    to,
    model: {
      ...file.head,
      distributionList: ['Lưu: VT'],
      variant: slipVariant(to),
      to,
      eventName: file.eventName,
      heldOn: isConcluded ? heldOn(file) : null,
      matters: rows.map(({ matter }) => matter),
    },
  }))
  return { papers }
}

interface Passed {
  to: string
  matter: SlipMatter
}

function passedOn({ escalations, matters }: DialogueFile): Passed[] {
  return escalations.flatMap(({ addressee, matter_id }) =>
    matters
      .filter(({ id }) => id === matter_id)
      .map(({ title, opinions, villages, outcome }) => ({
        to: addressee,
        matter: { matter: title, opinions, villages, request: outcome?.text ?? null },
      })),
  )
}

/** Each opinion under its number and in its own words; who said it stays with the commune. */
function movedOn({ opinions }: DialogueFile): Passed[] {
  return opinions.flatMap(({ term, moved_to, number, text, village }) =>
    term === 'moved' && moved_to !== null
      ? [
          {
            to: moved_to,
            matter: {
              code: formatOpinionNumber(number),
              matter: text.replace(/\s+/gu, ' ').trim(),
              opinions: 1,
              villages: village === null ? [] : [village],
            },
          },
        ]
      : [],
  )
}
