import { conclude, holdSession } from './hold.ts'
import { followUp } from './follow-up.ts'
import { gatherOpinions, moveComplaints, prepareAnswers, registerSpeakers, type Gathered } from './gather.ts'
import {
  checkInDelegates,
  completeTasks,
  importAndIssue,
  nameDelegates,
  commentOnAgenda,
  printAllInvitations,
  type Prepared,
} from './prepare.ts'
import type { Script } from './script.ts'
import { printVillageSheets } from './paper-story.ts'
import { announceWithPhoto, prepareTasks, reportLate } from './task-story.ts'
import type { Stage } from './stage.ts'

export interface Played extends Prepared {
  gathered: Gathered
}

/** The whole of a dialogue, from the plan's text to the last kept promise, through the program's own use cases. */
export async function playWhole(
  stage: Stage,
  script: Script,
  text: string,
  fileName: string,
  say: (step: string) => void = () => {},
): Promise<Played> {
  say('import')
  const prepared = await importAndIssue(stage, script, text, fileName)
  say('delegates')
  await nameDelegates(stage, script, prepared.dialogueId)
  await printAllInvitations(stage, prepared.dialogueId, 5)
  say('opinions')
  const gathered = await gatherOpinions(stage, script, prepared)
  await moveComplaints(stage, script, prepared)
  await prepareAnswers(stage, script, gathered, () => 'approved')
  await registerSpeakers(stage, script, prepared, gathered)
  await announceWithPhoto(stage, prepared.dialogueId)
  await completeTasks(stage, prepared.dialogueId, -1)
  say('session')
  await checkInDelegates(stage, prepared.dialogueId)
  await holdSession(stage, script, prepared, gathered)
  say('conclusion')
  await conclude(stage, prepared, 3)
  await reportLate(stage, prepared.dialogueId)
  await completeTasks(stage, prepared.dialogueId, 12)
  say('follow-up')
  await followUp(stage, script, gathered, 400)
  return { ...prepared, gathered }
}

/** A dialogue on its way: issued, opinions coming in, some of them grouped and answered, the hall still ahead. */
export async function playPreparation(stage: Stage, script: Script, text: string, fileName: string): Promise<Played> {
  const prepared = await importAndIssue(stage, script, text, fileName)
  await nameDelegates(stage, script, prepared.dialogueId)
  const sheetCodes = await printVillageSheets(stage, prepared.dialogueId)
  const gathered = await gatherOpinions(stage, script, prepared, sheetCodes)
  const states = ['approved', 'approved', 'submitted', 'draft'] as const
  const keys = script.matters.map(({ key }) => key)
  await prepareAnswers(stage, script, gathered, (key) => states[keys.indexOf(key)] ?? null)
  await registerSpeakers(stage, script, prepared, gathered)
  await prepareTasks(stage, prepared.dialogueId)
  await commentOnAgenda(stage, prepared.dialogueId)
  return { ...prepared, gathered }
}
