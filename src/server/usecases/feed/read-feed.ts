import { addDays, formatDay } from '#domain/calendar/iso-date.ts'
import { icalendar, type CalendarEntry } from '#domain/calendar/icalendar.ts'
import type { UserActor } from '#domain/permission/actor.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { hashLinkToken } from '../../ids.ts'
import { findFeedByHash, listChanges } from '../../store/feeds.ts'
import { listCommitments, type CommitmentOnRecord } from '../../store/commitments.ts'
import { findActor } from '../account/find-actor.ts'
import { today, type Context } from '../context.ts'
import { readTasks, type SittingDay } from '../task/read-tasks.ts'
import type { TaskOnRecord } from '../task/tasks-on-record.ts'

const daysBack = 90
const sittingMinutes = 180
/** The telephone rings at nine o'clock of the day before, and an hour before a sitting. */
const alarmOfTask = 15 * 60
const alarmOfSitting = 60

interface Change {
  changes: number
  changed_at: Date
}

/**
 * The calendar of the person who holds the token: the tasks and promises of their own unit (for those who run the office, all), and
 * every sitting. An unknown token, a revoked one and that of somebody who has left look alike.
 */
export async function readFeed(
  context: Context,
  { token, origin }: { token: string; origin: string },
): Promise<{ calendar: string } | Refused> {
  const feed = await context.transact((tx) => findFeedByHash(tx, hashLinkToken(token)))
  if (!feed || feed.revoked_at !== null) return refuse('not-found')
  const { actor } = await findActor(context, feed.user_id)
  if (actor.kind !== 'user') return refuse('not-found')
  const read = await readTasks(context, actor, {})
  if (isRefused(read)) return read
  const { changeOf, promises } = await context.transact(async (tx) => ({
    changeOf: new Map(
      [...(await listChanges(tx, 'task')), ...(await listChanges(tx, 'commitment'))].map((one) => [one.thing_id, one]),
    ),
    promises: await listCommitments(tx),
  }))
  const since = addDays(today(context), -daysBack)
  const page = `${origin}/${context.commune.slug}/van-phong/doi-thoai`
  const sittings = read.sittings.filter(({ day }) => day >= since)
  const entries = [
    ...sittings.map((sitting) => entryOfSitting(sitting, page)),
    ...read.tasks
      .filter((task) => (seesAll(actor) || task.isMine) && (task.dueOn ?? '') >= since)
      .map((task) => entryOfTask(task, changeOf.get(task.id), read.sittings, page)),
    ...promises
      .filter((promise) => (seesAll(actor) || promise.office_id === actor.officeId) && promise.due_on >= since)
      .map((promise) => entryOfPromise(promise, changeOf.get(promise.id), page)),
  ]
  const name = `Việc đối thoại, ${context.commune.kind} ${context.commune.name}`
  return { calendar: icalendar({ name, host: `${context.commune.slug}.doithoai` }, entries) }
}

function seesAll({ role }: UserActor): boolean {
  return !['official', 'village-head', 'association'].includes(role)
}

function entryOfTask(
  task: TaskOnRecord,
  change: Change | undefined,
  sittings: readonly SittingDay[],
  page: string,
): CalendarEntry {
  const plan = sittings.find(({ dialogueId }) => dialogueId === task.dialogueId)
  const what = `${task.what.vi.charAt(0).toLocaleUpperCase('vi')}${task.what.vi.slice(1)}`
  const done = task.doneOn === null ? '' : `Xong ngày ${formatDay(task.doneOn)}`
  const moved =
    task.extensions > 0 && task.firstDueOn
      ? `Gia hạn ${task.extensions} lần, hạn đầu ${formatDay(task.firstDueOn)}`
      : ''
  const owner = task.owners.map(({ name }) => name).join(', ') || (task.responsible ?? '')
  return {
    uid: `viec-${task.id}`,
    summary: `${task.doneOn === null ? (task.isSetByLaw ? 'Hạn luật định' : 'Hạn') : 'Xong'}: ${what}`,
    description: [done, owner, moved, task.source ?? '', task.dialogueTitle].filter((part) => part !== '').join('\n'),
    location: null,
    url: `${page}/${task.dialogueId}/viec/${task.id}`,
    day: task.dueOn ?? '',
    time: null,
    status: task.notNeededReason === null ? 'CONFIRMED' : 'CANCELLED',
    sequence: (plan?.version ?? 1) - 1 + (change?.changes ?? 0),
    changedAt: Math.max(change?.changed_at.getTime() ?? 0, plan?.changedAt ?? 0),
    alarmBefore: task.isClosed ? null : alarmOfTask,
  }
}

function entryOfPromise(promise: CommitmentOnRecord, change: Change | undefined, page: string): CalendarEntry {
  const { id, due_on: day, first_due_on, kept_on, extensions } = promise
  const kind = promise.kind === 'reply' ? 'Hẹn trả lời' : 'Cam kết'
  const lines = [
    kept_on === null ? '' : `Xong ngày ${formatDay(kept_on)}`,
    promise.office,
    promise.executor ?? '',
    extensions ? `Gia hạn ${extensions} lần, hạn đầu ${formatDay(first_due_on)}` : '',
    promise.matter_title,
    promise.dialogue_title,
  ]
  return {
    uid: `hen-${id}`,
    summary: `${kept_on === null ? kind : 'Xong'}: ${promise.what}`,
    description: lines.filter((line) => line !== '').join('\n'),
    location: null,
    url: `${page}/${promise.dialogue_id}/hen-tra-loi/${id}`,
    day,
    time: null,
    status: 'CONFIRMED',
    sequence: change?.changes ?? 0,
    changedAt: Math.max(change?.changed_at.getTime() ?? 0, promise.frozen_at?.getTime() ?? 0),
    alarmBefore: kept_on === null ? alarmOfTask : null,
  }
}

function entryOfSitting(sitting: SittingDay, page: string): CalendarEntry {
  const { startsAt } = sitting
  return {
    uid: `buoi-${sitting.dialogueId}-${sitting.ordinal}`,
    summary: sitting.title,
    description: [sitting.isTentative ? 'Ngày dự kiến' : '', sitting.venue ?? '']
      .filter((part) => part !== '')
      .join('\n'),
    location: sitting.venue,
    url: `${page}/${sitting.dialogueId}`,
    day: sitting.day,
    time: startsAt === null ? null : { starts: startsAt, minutes: sittingMinutes },
    status: sitting.isTentative ? 'TENTATIVE' : 'CONFIRMED',
    sequence: sitting.version - 1,
    changedAt: sitting.changedAt,
    alarmBefore: startsAt === null ? alarmOfTask : alarmOfSitting,
  }
}
