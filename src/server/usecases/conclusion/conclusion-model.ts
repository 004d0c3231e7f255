import type { DialogueRecord } from './dialogue-record.ts'
import type { paperHead } from './paper-head.ts'

type Head = Awaited<ReturnType<typeof paperHead>>

/** The model of the Thông báo kết luận: every matter under what became of it, with owner and date. */
export function conclusionModelOf(record: DialogueRecord, head: Head, heldOn: string) {
  const { dialogue, matters, ledger } = record
  const ending = (kind: 'answered' | 'promised' | 'passed-up') =>
    matters.flatMap((matter) => (matter.outcome?.kind === kind ? [{ ...matter, outcome: matter.outcome }] : []))
  return {
    ...head,
    eventName: eventName(dialogue.title),
    heldOn,
    venue: dialogue.venue ?? '',
    chair: dialogue.chair ?? 'Chủ tịch UBND xã',
    ledger,
    answered: ending('answered').map(({ title, opinions, outcome }) => ({
      matter: title,
      opinions,
      answer: outcome.text,
    })),
    promised: ending('promised').flatMap(({ title, opinions, outcome: { promise, text } }) =>
      promise
        ? [
            {
              matter: title,
              opinions,
              promise: promise.kind,
              content: text,
              owner: promise.owner,
              executor: promise.executor,
              due: promise.dueOn,
            },
          ]
        : [],
    ),
    passedUp: ending('passed-up').map(({ title, opinions, outcome }) => ({
      matter: title,
      opinions,
      to: outcome.addressee ?? '',
      content: outcome.text || null,
    })),
    tasks: [
      {
        responsible: 'Văn phòng',
        what: 'theo dõi, đôn đốc việc thực hiện; công khai kết quả trên trang thông tin, tại trụ sở và gửi các thôn.',
      },
    ],
  }
}

/** `Hội nghị đối thoại …`, whatever the plan's subject begins with. */
export function eventName(title: string): string {
  const about = title.replace(/^(tổ chức\s+)?(hội nghị\s+)?/iu, '')
  return `Hội nghị ${about.charAt(0).toLocaleLowerCase('vi')}${about.slice(1)}`
}

/** The model of the Báo cáo tổng hợp ý kiến: by topic and matter, counts and villages, nobody's name. */
export function opinionReportModelOf(record: DialogueRecord, head: Head) {
  const { dialogue, matters, ledger } = record
  const topics = new Map<string, { topic: string; office: string | null; order: number; matters: object[] }>()
  let listed = 0
  for (const matter of matters) {
    const name = matter.topic ?? 'Nội dung khác'
    const topic = topics.get(name) ?? {
      topic: name,
      office: matter.office,
      order: matter.topicNumber ?? 99,
      matters: [],
    }
    topic.matters.push({ summary: matter.title, opinions: matter.opinions, villages: matter.villages })
    topics.set(name, topic)
    listed += matter.opinions
  }
  return {
    ...head,
    eventName: eventName(dialogue.title),
    opinions: listed + ledger.moved,
    moved: ledger.moved,
    topics: [...topics.values()]
      .sort((a, b) => a.order - b.order)
      .map(({ topic, office, matters: summaries }) => ({ topic, office, matters: summaries })),
  }
}
