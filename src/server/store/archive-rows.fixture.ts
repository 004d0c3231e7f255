import type { Writer } from '../database/connect.ts'
import { newId } from '../ids.ts'
import { insertBundle } from './archive-bundles.ts'
import { insertIncomingPaper } from './incoming-papers.ts'

/** The whole file of a dialogue, and a paper that arrived for it. */
export async function writeArchiveRows(tx: Writer, communeId: string, dialogueId: string) {
  const of = { commune_id: communeId, dialogue_id: dialogueId }
  const { hash } = await tx.selectFrom('file').select('hash').executeTakeFirstOrThrow()
  const files = { zip_hash: hash, zip_size: 1, pdf_hash: hash, pages: 1, manifest: '{}' }
  const made = { made_by: 'clerk', made_by_name: 'Lê Thị Hạnh', made_at: new Date() }
  await insertBundle(tx, { ...of, id: newId(), retention: '20', has_names: false, ...files, ...made })
  const arrived = { year: 2022, number: 1, arrived_on: '2022-11-30', sender: 'UBND huyện', subject: 'Góp ý kế hoạch' }
  await insertIncomingPaper(tx, { ...of, id: newId(), ...arrived, recorded_by: 'clerk' })
}
