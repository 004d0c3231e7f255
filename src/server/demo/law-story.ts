import { yearOf } from '#domain/calendar/iso-date.ts'
import { recordOrigin } from '../usecases/dialogue/record-origin.ts'
import { addRuleVersion } from '../usecases/law/add-rule-version.ts'
import { must, type Stage } from './stage.ts'

/** The commune asks more of itself than the law does, and says why this dialogue is held. */
export async function playLaw(stage: Stage, dialogueId: string, now: number) {
  const year = yearOf(stage.day)
  const document = `04/QC-UBND ngày 05/01/${year}`
  must(
    await addRuleVersion(stage.contextAt(Date.parse(`${year}-01-05T09:00:00+07:00`)), stage.actors.admin, {
      rule: 'DLG-FREQ',
      layer: 'commune',
      from: `${year}-01-05`,
      level: 'warn',
      verified: 'full',
      source: 'Quy chế 04/QC-UBND Điều 3',
      document,
      wordingVi: 'Mỗi năm xã đối thoại với Nhân dân ít nhất hai lần, một lần trước kỳ họp cuối năm của HĐND',
      wordingEn: 'The commune holds at least two dialogues a year, one before the last session of the Council',
      yearlyMinimum: 2,
      why: 'Ban hành quy chế đối thoại của xã',
    }),
  )
  must(await recordOrigin(stage.contextAt(now), stage.actors.clerk, { dialogueId, kind: 'yearly' }))
}
