import type { Writer } from '../database/connect.ts'
import { newId } from '../ids.ts'
import { insertPaperTemplate } from './paper-templates.ts'

/** The office's own words for the conclusion, and a draft of it with a comment. */
export async function writePaperWords(tx: Writer, commune_id: string, dialogue_id: string): Promise<void> {
  const made = { made_by: 'clerk', made_at: new Date('2023-06-20T08:00:00+07:00') }
  const content = JSON.stringify({ subject: 'Kết luận', parts: [], recipients: null })
  await insertPaperTemplate(tx, { commune_id, kind: 'conclusion', version: 1, content, why: 'thử', ...made })
  const id = newId()
  const opened = { opened_by: made.made_by, opened_at: made.made_at }
  await tx
    .insertInto('paper_draft')
    .values({ commune_id, id, dialogue_id, kind: 'conclusion', addressee: '', ...opened })
    .execute()
  const version = { commune_id, draft_id: id, number: 1, content, papers: '[]', why: null, ...made }
  await tx.insertInto('paper_draft_version').values(version).execute()
  await tx
    .insertInto('paper_comment')
    .values({ commune_id, id: newId(), draft_id: id, version: 1, words: 'Thiếu ngày', ...made })
    .execute()
}
