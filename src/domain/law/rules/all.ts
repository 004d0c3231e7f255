import { versionKey } from '../rule.ts'
import { rulesOfDialogue } from './dialogue.ts'
import { rulesOfPapers } from './papers.ts'
import { rulesOfPeople } from './people.ts'
import { rulesOfPrivacy } from './privacy.ts'
import type { Rule } from '../rule.ts'

/**
 * Law as data. Sources name the instrument and its article; `verified` says whether its text was read in full, in
 * part, or not at all. Rules of a province stand here too and hold only in its communes.
 */
export const rules: readonly Rule[] = [...rulesOfDialogue, ...rulesOfPeople, ...rulesOfPrivacy, ...rulesOfPapers].map(
  (rule) => ({ layer: 'national', version: versionKey(rule), ...rule }),
)
