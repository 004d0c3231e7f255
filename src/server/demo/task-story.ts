import { addDays, type IsoDate } from '#domain/calendar/iso-date.ts'
import { nextWorkingDay } from '#domain/calendar/working-days.ts'
import { shippedLaw } from '#domain/law/law-book.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { listTasks, type TaskRow } from '../store/tasks.ts'
import { readOutbox } from '../usecases/reminder/read-outbox.ts'
import { settleMessage } from '../usecases/reminder/settle-message.ts'
import { writeReminders } from '../usecases/reminder/write-reminders.ts'
import { addProof } from '../usecases/task/add-proof.ts'
import { completeTask } from '../usecases/task/complete-task.ts'
import { extendTask } from '../usecases/task/extend-task.ts'
import { startTask } from '../usecases/task/start-task.ts'
import { evidencePicture } from './evidence-picture.ts'
import { moment, must, type Stage } from './stage.ts'

async function taskOf(stage: Stage, dialogueId: string, isWanted: (task: TaskRow) => boolean): Promise<string | null> {
  const tasks = await stage.contextAt(0).transact((tx) => listTasks(tx, dialogueId))
  return tasks.find((task) => task.done_on === null && isWanted(task))?.id ?? null
}

/** The notice is done with a photograph of the notice board; it was on time. */
export async function announceWithPhoto(stage: Stage, dialogueId: string) {
  const taskId = await taskOf(stage, dialogueId, ({ rule }) => rule === 'DLG-NOTICE')
  if (taskId === null) return
  const files = [{ name: 'bang-tin-nha-van-hoa.png', bytes: evidencePicture('lamp') }]
  const note = 'Phát loa hai buổi, niêm yết tại nhà văn hóa thôn'
  const done = { taskId, doneOn: addDays(stage.day, -8), note, files }
  must(await completeTask(stage.contextAt(moment(stage, -8, '16:30')), stage.actors.clerk, done))
}

/** The report waits for a village's figures: extended once, done late all the same, the signed scan comes last. */
export async function reportLate(stage: Stage, dialogueId: string) {
  const { clerk } = stage.actors
  const taskId = await taskOf(stage, dialogueId, ({ rule }) => rule === 'DLG-REPORT')
  if (taskId === null) return
  const extended = {
    taskId,
    dueOn: addDays(stage.day, 15),
    reason: 'Chờ thôn gửi lại số liệu của hai kiến nghị về đất đai',
  }
  must(await extendTask(stage.contextAt(moment(stage, 9, '10:00')), clerk, extended))
  const done = { taskId, doneOn: addDays(stage.day, 14), note: 'Đã gửi bản giấy qua bộ phận văn thư' }
  must(await completeTask(stage.contextAt(moment(stage, 14, '15:00')), clerk, done))
  const files = [{ name: 'bien-nhan.png', bytes: evidencePicture('aqueduct') }]
  must(await addProof(stage.contextAt(moment(stage, 16, '08:20')), clerk, { taskId, files }))
}

/** Two tasks without a day get one: the Front's is extended and late, the police are at theirs. */
export async function prepareTasks(stage: Stage, dialogueId: string) {
  const { clerk, police } = stage.actors
  const first = workingDay(stage, -19)
  const front = await taskOf(stage, dialogueId, ({ responsible }) => /Mặt trận|MTTQ/.test(responsible ?? ''))
  const security = await taskOf(stage, dialogueId, ({ responsible }) => responsible === 'Công an xã')
  const issued = stage.contextAt(moment(stage, -20, '11:00'))
  if (front !== null) {
    const reason = 'Phân công sau khi ban hành kế hoạch'
    must(await extendTask(issued, clerk, { taskId: front, dueOn: first, reason }))
    const later = nextWorkingDay(addDays(first, 2), shippedLaw.holidays)
    const extended = { taskId: front, dueOn: later, reason: 'Ban công tác Mặt trận thôn Cầu Dâu họp muộn' }
    must(await extendTask(stage.contextAt(moment(stage, -19, '09:00')), clerk, extended))
  }
  if (security !== null) {
    const asked = { taskId: security, dueOn: workingDay(stage, -12), reason: 'Cần phương án trước khi gửi giấy mời' }
    must(await extendTask(issued, clerk, asked))
    must(await startTask(stage.contextAt(moment(stage, -16, '14:00')), police, { taskId: security }))
  }
}

/** What the office was reminded of, day by day until now. */
export async function playReminders(stage: Stage, system: Actor, now: number) {
  for (let days = -20; moment(stage, days, '08:00') <= now; days += 1) {
    must(await writeReminders(stage.contextAt(moment(stage, days, '08:00')), system))
  }
  // The clerk told each of the earlier ones by Zalo; the last day's still wait.
  const { messages } = must(await readOutbox(stage.contextAt(now), stage.actors.clerk))
  for (const { id, day } of messages) {
    if (day === messages[0]?.day) continue
    const told = stage.contextAt(Date.parse(`${day}T08:40:00+07:00`))
    must(await settleMessage(told, stage.actors.clerk, { messageId: id, how: 'handed-over' }))
  }
}

function workingDay(stage: Stage, days: number): IsoDate {
  return nextWorkingDay(addDays(stage.day, days), shippedLaw.holidays)
}
