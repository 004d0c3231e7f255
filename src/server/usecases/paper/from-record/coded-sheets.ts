import { upperFirst, villageWords } from '../../../documents/kinds/wording.ts'
import type { DialogueFile } from './dialogue-file.ts'
import { sheetHeadOf, trackingAddress } from './before-hall.ts'

/** The sheets of one village, each with the code that is reserved for it, and the village's summary form. */
export function codedSheetsOf(file: DialogueFile, village: string, codes: readonly string[]) {
  return {
    ...sheetHeadOf(file),
    sheets: codes.map((code) => ({ village, code, address: trackingAddress(file) })),
    summaries: [{ village: upperFirst(villageWords([village])) }],
  }
}
