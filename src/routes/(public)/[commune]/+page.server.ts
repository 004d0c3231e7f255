import { isRefused } from '#domain/refusal.ts'
import { readCommune } from '#server/usecases/public/read-commune.ts'
import { refusePage } from '../../answer-refusal.ts'
import { cacheForAnybody } from './public-page.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async (event) => {
  const overview = await readCommune(event.locals.context, event.locals.actor)
  if (isRefused(overview)) refusePage(overview)
  cacheForAnybody(event)
  const isOver = ({ state }: { state: string }) => state === 'concluded' || state === 'held'
  return {
    today: overview.today,
    ledger: overview.ledger,
    overdue: overview.overdue,
    coming: overview.dialogues.filter((dialogue) => !isOver(dialogue)).toReversed(),
    past: overview.dialogues.filter(isOver),
    takesOpinions: overview.dialogues.some((dialogue) => dialogue.takesOpinions),
  }
}
