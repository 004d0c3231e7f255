import { compareStanding } from '#domain/commitment/standing.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { emptyLedger } from '#domain/ledger/ledger.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listCommitments } from '../../store/commitments.ts'
import { listDialogues } from '../../store/dialogues.ts'
import { countLedger, listLedgers } from '../../store/ledger.ts'
import type { DialogueState } from '../../store/tables/dialogues.ts'
import { listVillages } from '../../store/units.ts'
import { promiseView, type PromiseView } from '../commitment/promise-view.ts'
import { today, type Context } from '../context.ts'
import { takesOpinions } from '../opinion/receive-submission.ts'

export interface PublicCommune {
  commune: { slug: string; name: string; kind: string; province: string; isDemonstration: boolean }
  today: string
  /** Of all dialogues together. */
  ledger: Ledger
  dialogues: PublicDialogueEntry[]
  promises: { open: number; late: number; kept: number; keptLate: number }
  /** The longest late first. */
  overdue: PromiseView[]
  /** For the form: the villages of today. */
  villages: { id: string; name: string }[]
}

export interface PublicDialogueEntry {
  slug: string
  title: string
  state: DialogueState
  heldOn: string | null
  isDateTentative: boolean
  startsAt: string | null
  venue: string | null
  ledger: Ledger
  /** Whether an opinion may be sent to it now. */
  takesOpinions: boolean
}

/** What anybody sees of a commune: its dialogues, the ledger that adds up, and the promises that are late. */
export async function readCommune(context: Context, actor: Actor): Promise<PublicCommune | Refused> {
  if (!can(actor, 'public.read')) return refuse('not-found')
  const { slug, name, kind, province, is_demonstration: isDemonstration } = context.commune
  return context.transact(async (tx) => {
    const ledgers = await listLedgers(tx)
    const dialogues = (await listDialogues(tx)).filter(({ state }) => state !== 'drafting')
    const promises = (await listCommitments(tx)).map((row) => promiseView(row, today(context)))
    const count = (...words: string[]) => promises.filter(({ standing }) => words.includes(standing.word)).length
    return {
      commune: { slug, name, kind, province, isDemonstration },
      today: today(context),
      ledger: await countLedger(tx),
      dialogues: dialogues.map((dialogue) => ({
        slug: dialogue.slug,
        title: dialogue.title,
        state: dialogue.state,
        heldOn: dialogue.held_on,
        isDateTentative: dialogue.is_date_tentative,
        startsAt: dialogue.starts_at,
        venue: dialogue.venue,
        ledger: ledgers.get(dialogue.id) ?? emptyLedger,
        takesOpinions: takesOpinions(dialogue),
      })),
      promises: {
        open: count('late', 'extended', 'due'),
        late: count('late'),
        kept: count('kept', 'kept-late'),
        keptLate: count('kept-late'),
      },
      overdue: promises.filter(({ standing }) => standing.word === 'late').toSorted(compareStanding),
      villages: (await listVillages(tx, today(context))).map((village) => ({ id: village.id, name: village.name })),
    }
  })
}
