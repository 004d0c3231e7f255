import { addDays, compareDays } from '#domain/calendar/iso-date.ts'
import { checkInDelegate } from '../usecases/seat/check-in-delegate.ts'
import { nameDelegate } from '../usecases/seat/name-delegate.ts'
import { editPlan } from '../usecases/plan/edit-plan.ts'
import { importPlan } from '../usecases/plan/import-plan.ts'
import { issuePlan } from '../usecases/plan/issue-plan.ts'
import { readPlanDraft } from '../usecases/plan/read-plan-draft.ts'
import { rescheduleDialogue } from '../usecases/plan/reschedule-dialogue.ts'
import { printInvitations } from '../usecases/invitation/print-invitations.ts'
import { commentDraft } from '../usecases/draft/comment-draft.ts'
import { requestInvitations } from '../usecases/invitation/request-invitations.ts'
import { completeTask } from '../usecases/task/complete-task.ts'
import { listQuotas, listSeats } from '../store/seats.ts'
import { listTasks } from '../store/tasks.ts'
import { users } from './cast.ts'
import type { Script } from './script.ts'
import { moment, must, type Stage } from './stage.ts'

export interface Prepared {
  dialogueId: string
  slug: string
}

/** From the plan's text, kept as the file of its text, to an issued plan: read, asked, answered, numbered. */
export async function importAndIssue(stage: Stage, script: Script, text: string, fileName: string): Promise<Prepared> {
  const { imported: before, issued } = script.schedule
  const { clerk, chairman } = stage.actors
  const file = { fileName: fileName.replace(/\.\w+$/, '.txt'), bytes: new TextEncoder().encode(text) }
  const imported = must(await importPlan(stage.contextAt(moment(stage, -before, '08:30')), clerk, file))
  await answerQuestions(stage, imported.dialogueId, before)
  await moveDays(stage, script, imported.dialogueId)
  const later = stage.contextAt(moment(stage, -issued, '10:00'))
  must(await issuePlan(later, chairman, { dialogueId: imported.dialogueId }, stage.writers))
  return imported
}

/** What a plan leaves open is what every office is asked: the hour, the hall, who presides, who writes. */
async function answerQuestions(stage: Stage, dialogueId: string, before: number) {
  const context = stage.contextAt(moment(stage, -before, '09:00'))
  const dialogue = await context.transact((tx) =>
    tx.selectFrom('dialogue').selectAll().where('id', '=', dialogueId).executeTakeFirstOrThrow(),
  )
  must(
    await editPlan(context, stage.actors.clerk, {
      dialogueId,
      eventDate: stage.day,
      startTime: dialogue.starts_at ?? '07:30',
      venue: dialogue.venue ?? 'nhà văn hóa thôn',
      chair: dialogue.chair ?? 'Chủ tịch UBND xã',
      secretary: users.secretary.name,
    }),
  )
}

/** An office looks for a day that suits everybody; each move is a version with its reason. */
async function moveDays(stage: Stage, script: Script, dialogueId: string) {
  for (const { before, to, reason } of script.moves ?? []) {
    const context = stage.contextAt(moment(stage, -before, '14:30'))
    const { version, plan } = must(await readPlanDraft(context, stage.actors.clerk, { dialogueId }))
    const sittings = [{ date: addDays(stage.day, to), time: plan.eventStartTime ?? '' }]
    must(await rescheduleDialogue(context, stage.actors.clerk, { dialogueId, base: version, sittings, reason }))
  }
}

/** Names delegates for the seats of each association, as far as the script knows names for it. */
export async function nameDelegates(stage: Stage, script: Script, dialogueId: string) {
  const context = stage.contextAt(moment(stage, -script.schedule.delegates, '14:00'))
  for (const quota of await context.transact((tx) => listQuotas(tx, dialogueId))) {
    const found = script.delegates.find(({ organization }) => organization.test(quota.organization))
    for (const name of found?.names.slice(0, quota.seats) ?? []) {
      must(await nameDelegate(context, stage.actors.clerk, { quotaId: quota.id, honorific: found?.honorific, name }))
    }
  }
}

export async function printAllInvitations(stage: Stage, dialogueId: string, before: number): Promise<string> {
  const context = stage.contextAt(moment(stage, -before, '15:00'))
  const { clerk } = stage.actors
  const { workId } = must(await requestInvitations(context, clerk, { dialogueId }, async () => {}))
  must(await printInvitations(context, clerk, { workId }, stage.writers))
  return workId
}

/** All but a few of those who were invited come. */
export async function checkInDelegates(stage: Stage, dialogueId: string) {
  const context = stage.contextAt(moment(stage, 0, '07:10'))
  const named = (await context.transact((tx) => listSeats(tx, dialogueId))).filter(({ name }) => name !== null)
  for (const [index, seat] of named.entries()) {
    if (index % 24 !== 23) must(await checkInDelegate(context, stage.actors.clerk, { seatId: seat.id }))
  }
}

/** Records every task that is due by `until` as done on time: on its day or the day before. */
export async function completeTasks(stage: Stage, dialogueId: string, until: number) {
  const lastDay = addDays(stage.day, until)
  const context = stage.contextAt(moment(stage, until, '16:00'))
  for (const task of await context.transact((tx) => listTasks(tx, dialogueId))) {
    if (task.done_on) continue
    if (task.due_on && compareDays(task.due_on, lastDay) > 0) continue
    const doneOn = task.due_on ? addDays(task.due_on, -1) : addDays(stage.day, Math.min(until, -3))
    must(await completeTask(context, stage.actors.clerk, { taskId: task.id, doneOn }))
  }
}

/** The chairman reads the programme before it is issued. */
export async function commentOnAgenda(stage: Stage, dialogueId: string) {
  const context = stage.contextAt(moment(stage, -13, '09:20'))
  const words = 'Để dành ít nhất 60 phút cho bà con phát biểu, phần báo cáo rút còn 15 phút.'
  const asked = { dialogueId, kind: 'agenda', origin: 'http://127.0.0.1', words } as const
  must(await commentDraft(context, stage.actors.chairman, asked))
}
