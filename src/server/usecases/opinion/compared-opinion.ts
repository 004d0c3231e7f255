import { isDenunciation } from '#domain/opinion/leaving-reasons.ts'
import type { OpinionOnRecord } from '../../store/opinions.ts'
import type { ComparedOpinion } from '../../synthesis/suggest-matters.ts'

export function comparedOpinion(row: OpinionOnRecord): ComparedOpinion {
  const { matter_id: id, matter_number: number, matter_title: title } = row
  return {
    id: row.id,
    number: row.number,
    text: row.text,
    villageId: row.village_id,
    village: row.village,
    matter: id !== null && number !== null && title !== null ? { id, number, title } : null,
  }
}

/** What left the answering is no company for an opinion, a denunciation least of all. */
export function isComparable(row: OpinionOnRecord): boolean {
  return !isDenunciation(row) && !['moved', 'withdrawn', 'set-aside'].includes(row.term)
}
