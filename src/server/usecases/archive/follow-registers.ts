import { legalDay } from '#domain/calendar/iso-date.ts'
import { column, type Register } from './case-table.ts'
import type { CasePromise, CaseRecord } from './load-case.ts'
import { dayText, eventWords, momentText, wayWords } from './register-words.ts'

/** Every promise with its first day, what moved it, and how it ended. */
export function promiseRegister({ promises, escalations }: CaseRecord): Register {
  return {
    title: 'Sổ lời hẹn, cam kết và kiến nghị cấp trên',
    lead: ['Hạn đầu không thay đổi; mỗi lần gia hạn được ghi riêng với lý do.'],
    columns: [
      column('Vấn đề', 40),
      column('Loại', 18),
      column('Nội dung', 44),
      column('Chịu trách nhiệm', 26),
      column('Hạn đầu', 22, 'center'),
      column('Gia hạn', 36),
      column('Hạn hiện nay', 22, 'center'),
      column('Kết quả', 48),
    ],
    rows: [
      ...promises.map(promiseRow),
      ...escalations.map((row) => [
        `${row.matter_number}. ${row.matter_title}`,
        'Kiến nghị cấp trên',
        '',
        row.addressee,
        '',
        '',
        '',
        [
          row.sent_on === null ? 'Chưa gửi' : `Gửi ${dayText(row.sent_on)}`,
          row.reply === null ? '' : `Trả lời ${dayText(row.replied_on)}: ${row.reply}`,
        ]
          .filter((words) => words !== '')
          .join('; '),
      ]),
    ],
  }
}

function promiseRow(promise: CasePromise): string[] {
  const moves = promise.history.map(
    ({ to_due_on, reason, extended_at }) =>
      `Đến ${dayText(to_due_on)}: ${reason} (${dayText(legalDay(extended_at.getTime()))})`,
  )
  return [
    `${promise.matter_number}. ${promise.matter_title}`,
    promise.kind === 'reply' ? 'Hẹn trả lời' : 'Cam kết giải quyết',
    promise.what,
    [promise.office, promise.executor].filter(Boolean).join('; '),
    dayText(promise.first_due_on),
    moves.join('\n'),
    dayText(promise.due_on),
    promise.kept_on === null ? 'Chưa xong' : `Xong ${dayText(promise.kept_on)}. ${promise.result ?? ''}`.trim(),
  ]
}

export function taskRegister({ tasks, taskExtensions }: CaseRecord): Register {
  return {
    title: 'Sổ việc theo kế hoạch',
    lead: [],
    columns: [
      column('TT', 7, 'center'),
      column('Việc', 80),
      column('Thực hiện', 36),
      column('Hạn đầu', 22, 'center'),
      column('Hạn hiện nay', 22, 'center'),
      column('Đổi hạn', 40),
      column('Kết quả', 44),
    ],
    rows: tasks.map((task, index) => {
      const moves = taskExtensions
        .filter(({ task_id }) => task_id === task.id)
        .map(({ to_due_on, reason }) => `Đến ${dayText(to_due_on)}: ${reason}`)
      const end =
        task.done_on !== null
          ? `Xong ${dayText(task.done_on)}. ${task.done_note ?? ''}`.trim()
          : task.not_needed_on !== null
            ? `Không cần làm: ${task.not_needed_reason ?? ''}`
            : 'Chưa xong'
      return [
        String(index + 1),
        task.what,
        task.responsible ?? '',
        dayText(task.first_due_on),
        dayText(task.due_on),
        moves.join('\n'),
        end,
      ]
    }),
  }
}

/** What happened to the papers after they were issued (theo dõi gửi, nhận văn bản). */
export function paperTrail({ papers }: CaseRecord): Register {
  const notationOf = new Map(papers.map(({ id, notation }) => [id, notation]))
  const rows = papers.flatMap((paper) =>
    paper.events.map((event) => [
      paper.notation,
      dayText(event.on),
      eventWords[event.kind],
      event.recipient ?? '',
      event.way === null ? '' : wayWords[event.way],
      [
        event.otherPaperId === null ? '' : (notationOf.get(event.otherPaperId) ?? ''),
        event.arrival === null ? '' : `số đến ${event.arrival}`,
        event.note ?? '',
      ]
        .filter((words) => words !== '')
        .join('; '),
      momentText(event.recordedAt),
    ]),
  )
  return {
    title: 'Sổ theo dõi văn bản sau khi phát hành',
    lead: [],
    columns: [
      column('Số, ký hiệu', 30),
      column('Ngày', 22, 'center'),
      column('Việc', 32),
      column('Nơi nhận', 46),
      column('Cách gửi', 22),
      column('Ghi chú', 52),
      column('Ghi sổ lúc', 26),
    ],
    rows,
  }
}
