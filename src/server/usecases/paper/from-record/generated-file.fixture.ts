import { ledgerOf, type LedgerTerm } from '#domain/ledger/ledger.ts'
import { newId } from '#server/ids.ts'
import type { OpinionOnRecord } from '../../../store/opinions.ts'
import type { DialogueFile } from './dialogue-file.ts'

/** One opinion of a made-up dialogue: where it belongs and what became of it. */
export interface Said {
  /** Index of its matter; `null` for one that stands in none. */
  matter: number | null
  village: number | null
  /** What became of it, where it stands in no matter. */
  left: 'open' | 'moved' | 'withdrawn' | 'set-aside'
  /** Index of the sheet it came on. */
  sheet: number
  hasName: boolean
}

const endings = ['answered', 'promised', 'passed-up'] as const
export const madeUpName = 'Tôn Nữ Hoàng Thị Công Tằng'

interface Made {
  titles: readonly string[]
  villages: readonly string[]
  said: readonly Said[]
}

/** A concluded dialogue with these matters and opinions, in the head and under the plan of a real one. */
export function generatedFile(base: DialogueFile, { titles, villages, said }: Made): DialogueFile {
  const ids = titles.map(() => newId())
  const endingOf = (matter: number) => endings[matter % 3] ?? 'answered'
  const termOf = ({ matter, left }: Said): LedgerTerm => (matter === null ? left : endingOf(matter))
  const villageOf = ({ village }: Said) => (village === null ? null : (villages[village] ?? null))
  // Who left a name left it on the sheet.
  const named = new Set(said.flatMap(({ hasName, sheet }) => (hasName ? [sheet] : [])))
  const opinions = said.map((one, index): OpinionOnRecord => {
    const id = one.matter === null ? null : (ids[one.matter] ?? null)
    const term = termOf(one)
    return {
      ...empty,
      id: newId(),
      dialogue_id: base.dialogue.id,
      submission_id: `sheet-${one.sheet}`,
      number: index + 1,
      text: `Đề nghị xã xem xét việc thứ ${index + 1}`,
      village: villageOf(one),
      term,
      matter_id: id,
      reason: term === 'moved' ? 'other-agency' : null,
      moved_to: term === 'moved' ? 'Điện lực' : null,
      has_name: named.has(one.sheet),
      has_sender: named.has(one.sheet),
    }
  })
  const matters = titles.flatMap((title, index): DialogueFile['matters'] => {
    const own = said.filter(({ matter }) => matter === index)
    if (own.length === 0) return []
    const kind = endingOf(index)
    return [
      {
        id: ids[index] ?? '',
        number: index + 1,
        title,
        topic: index % 4 === 3 ? null : `Lĩnh vực ${index % 4}`,
        topicNumber: index % 4 === 3 ? null : index % 4,
        office: index % 5 === 0 ? null : 'Phòng Kinh tế',
        opinions: own.length,
        villages: [...new Set(own.flatMap((one) => villageOf(one) ?? []))],
        outcome: {
          kind,
          text: `Kết quả của vấn đề ${index + 1}`,
          answeredBy: null,
          promise:
            kind === 'promised' ? { kind: 'act', owner: 'Phòng Kinh tế', executor: null, dueOn: '2027-01-15' } : null,
          addressee: kind === 'passed-up' ? 'UBND tỉnh' : null,
        },
      },
    ]
  })
  const [promise] = base.promises
  const [escalation] = base.escalations
  if (!promise || !escalation) throw new Error('the real dialogue has no promise and no petition')
  const ofKind = (kind: string) => matters.filter(({ outcome }) => outcome?.kind === kind)
  const counts = Map.groupBy(opinions, ({ term }) => term)
  const sheets = new Set(said.map(({ sheet }) => sheet)).size
  return {
    ...base,
    villages: [...villages],
    opinions,
    matters,
    answers: [],
    earlierMatters: [],
    promises: ofKind('promised').map(({ id, title }) => ({
      ...promise,
      matter_id: id,
      matter_title: title,
      history: [],
    })),
    escalations: ofKind('passed-up').map(({ id, title }) => ({
      ...escalation,
      matter_id: id,
      matter_title: title,
      addressee: 'UBND tỉnh',
    })),
    ledger: ledgerOf(
      opinions.length,
      [...counts].map(([term, own]) => ({ term, count: own.length })),
    ),
    senders: { submissions: sheets, senders: null },
    named: new Map([...named].map((sheet) => [`sheet-${sheet}`, { name: madeUpName, address: null }])),
  }
}

const empty = {
  village_id: null,
  received_at: new Date('2023-06-01T08:00:00+07:00'),
  channel: 'office' as const,
  office_id: null,
  due_on: null,
  proposed_by: null,
  confirmed_by: null,
  office: null,
  matter_number: null,
  matter_title: null,
  wants_letter: false,
}
