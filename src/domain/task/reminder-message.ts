import { daysBetween, formatDay, weekdayName, type IsoDate } from '../calendar/iso-date.ts'

export interface RemindedWork {
  /** A promise made in a dialogue, to answer or to act; null for a task. */
  promise: 'reply' | 'act' | null
  what: string
  dialogueTitle: string
  dueOn: IsoDate
  firstDueOn: IsoDate | null
  extensions: number
  /** Who is to do it, where the reader is somebody else. */
  owner: string | null
  source: string | null
}

export interface ReminderMessage {
  subject: string
  body: string
}

/**
 * What one person is told on a day: everything of theirs in one message, the latest first. In Vietnamese, as every
 * paper; plain lines, so that it can be pasted into Zalo or a text message.
 */
export function reminderMessage(
  { commune, name, day }: { commune: string; name: string; day: IsoDate },
  works: readonly RemindedWork[],
): ReminderMessage {
  const sorted = works.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.what.localeCompare(b.what, 'vi'))
  const late = sorted.filter(({ dueOn }) => dueOn < day).length
  const counts = [
    late > 0 ? `${late} việc quá hạn` : '',
    late < sorted.length ? `${sorted.length - late} việc sắp đến hạn` : '',
  ]
  const what = counts.filter((part) => part !== '').join(', ')
  return {
    subject: `[${commune}] Nhắc việc đối thoại ${formatDay(day)}: ${what}`,
    body: [
      `Kính gửi ${name},`,
      `Hôm nay ${weekdayName(day)} ${formatDay(day)}, anh chị có ${what}:`,
      '',
      ...sorted.map((task, index) => `${index + 1}. ${lineOf(task, day)}`),
      '',
      `Làm xong, mời anh chị ghi vào phần ${placesOf(works)}, hoặc báo Văn phòng ghi giúp.`,
      `Văn phòng ${commune}`,
    ].join('\n'),
  }
}

/** Where each kind of work is recorded as done. */
function placesOf(works: readonly RemindedWork[]): string {
  const isTask = works.some(({ promise }) => promise === null)
  const isPromise = works.some(({ promise }) => promise !== null)
  return [isTask ? 'Việc và thời hạn' : '', isPromise ? 'Hẹn trả lời' : ''].filter((part) => part !== '').join(' hoặc ')
}

function lineOf(
  { promise, what, dialogueTitle, dueOn, firstDueOn, extensions, owner, source }: RemindedWork,
  day: IsoDate,
): string {
  const left = daysBetween(day, dueOn)
  const when =
    left > 0
      ? `hạn ${formatDay(dueOn)}, còn ${left} ngày`
      : left === 0
        ? 'hạn hôm nay'
        : `quá hạn ${-left} ngày, hạn ${formatDay(dueOn)}`
  const moved =
    extensions > 0 && firstDueOn !== null ? `đã gia hạn ${extensions} lần, hạn đầu ${formatDay(firstDueOn)}` : ''
  const parts = [when, moved, owner === null ? '' : `người làm: ${owner}`, source ?? '', dialogueTitle]
  const kind = promise === null ? '' : promise === 'reply' ? 'Hẹn trả lời: ' : 'Cam kết: '
  return `${kind}${what.charAt(0).toLocaleUpperCase('vi')}${what.slice(1)} (${parts.filter((part) => part !== '').join('; ')})`
}
