import type { Writer } from '../database/connect.ts'
import { newId } from '../ids.ts'
import { insertRuleEnding, insertRuleVersion } from './laws.ts'
import { saveOrigin } from './origins.ts'
import { insertOverride } from './overrides.ts'

/** A row in each table of an office's own law, for tests. */
export async function addOwnLaw(tx: Writer, communeId: string, dialogueId: string) {
  const own = { commune_id: communeId, document: '12/QĐ-UBND', why: 'nghị quyết', recorded_by: 'Văn phòng' }
  const version = { id: newId(), rule: 'DLG-FREQ', layer: 'commune', from_on: '2026-01-01', yearly_minimum: 2 } as const
  const judged = { level: 'warn', scope: 'local', source: '12/QĐ-UBND', verified: 'full' } as const
  const wording = { wording_vi: 'hai lần mỗi năm', wording_en: 'twice a year' }
  await saveOrigin(tx, {
    commune_id: communeId,
    dialogue_id: dialogueId,
    kind: 'yearly',
    recorded_by: 'Văn phòng',
  })
  await insertOverride(tx, {
    commune_id: communeId,
    id: newId(),
    dialogue_id: dialogueId,
    rule: 'DLG-NOTICE',
    place: 'DLG-NOTICE||',
    stands: false,
    finding: 'x',
    reason: '',
    by_name: 'x',
  })
  await insertRuleVersion(tx, { ...own, ...version, ...judged, ...wording })
  await insertRuleEnding(tx, { ...own, id: newId(), rule: version.rule, version: version.id, last_on: '2027-12-31' })
}
