import { emptyLedger, type Ledger } from '#domain/ledger/ledger.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listDialogues as listDialogueRows, listDialogueVillages } from '../../store/dialogues.ts'
import { listLedgers } from '../../store/ledger.ts'
import { listTasksDue } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { dialogueView, type DialogueView } from './dialogue-view.ts'

export interface ListedDialogue extends DialogueView {
  ledger: Ledger
  /** Tasks whose day has passed. */
  lateTasks: number
}

/** All dialogues of the commune, those without a date first, then the latest. */
export async function listDialogues(
  context: Context,
  actor: Actor,
): Promise<{ dialogues: ListedDialogue[]; mayImport: boolean } | Refused> {
  const thing = { communeId: context.commune.id }
  if (!can(actor, 'dialogue.read', thing)) return refuse('not-found')
  return context.transact(async (tx) => {
    const day = today(context)
    const late = (await listTasksDue(tx, day)).filter((task) => task.due_on !== day)
    const ledgers = await listLedgers(tx)
    const dialogues = []
    for (const row of await listDialogueRows(tx)) {
      dialogues.push({
        ...dialogueView(row, await listDialogueVillages(tx, row.id)),
        ledger: ledgers.get(row.id) ?? emptyLedger,
        lateTasks: late.filter((task) => task.dialogue_id === row.id).length,
      })
    }
    return { dialogues, mayImport: can(actor, 'plan.import', thing) }
  })
}
