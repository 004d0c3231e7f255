import type { Writer } from '../database/connect.ts'
import { newId } from '../ids.ts'

/** A template and the draft of an amendment, of which a story that went well has none. */
export async function writePlanRows(tx: Writer, communeId: string, dialogueId: string) {
  const by = { commune_id: communeId, id: newId() }
  const made = { ...by, name: 'Mẫu', content: '{}', made_by: 'system', made_by_name: '' }
  await tx.insertInto('plan_template').values(made).execute()
  const opened = { ...by, dialogue_id: dialogueId, reason: 'x', version: 1, opened_by: 'system', opened_by_name: '' }
  await tx.insertInto('plan_amendment').values(opened).execute()
}
