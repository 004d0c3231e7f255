import { isDenunciation } from '#domain/opinion/leaving-reasons.ts'
import { formatOpinionNumber } from '#domain/opinion/tracking-code.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { OpinionOnRecord } from '../../store/opinions.ts'
import { column, type Register } from './case-table.ts'
import type { CaseRecord } from './load-case.ts'
import { channelWords, dayText, momentText, reasonWords, termWords } from './register-words.ts'

/** Who denounces, and what, is known only to those who must know (Luật Tố cáo 2018, Điều 8). */
const withheld = '(Nội dung tố cáo: không đưa vào hồ sơ này, lưu theo thủ tục giải quyết tố cáo.)'

/** Every opinion that the ledger counts, in the order of their numbers. */
export function opinionRegister(record: CaseRecord, hasNames: boolean): Register {
  return {
    title: 'Sổ ý kiến',
    lead: [
      ledgerWords(record.ledger),
      hasNames
        ? 'Có họ tên người gửi, nếu người gửi để lại; không có số điện thoại, địa chỉ.'
        : 'Không có họ tên, số điện thoại, địa chỉ của người gửi.',
    ],
    columns: [
      column('Mã', 20),
      column('Ngày nhận', 22, 'center'),
      column('Kênh', 15),
      column('Thôn', 15),
      ...(hasNames ? [column('Người gửi', 18)] : []),
      column('Nội dung nguyên văn', 62),
      column('Vấn đề', 34),
      column('Kết quả', 18),
      column('Xử lý', 44),
    ],
    rows: record.opinions.map((opinion) => opinionRow(opinion, record, hasNames)),
  }
}

export function ledgerWords(ledger: Ledger): string {
  const { received, answered, promised, passedUp, moved, withdrawn, setAside, open } = ledger
  return `Nhận ${received} ý kiến = trả lời ${answered} + hẹn ${promised} + kiến nghị cấp trên ${passedUp} + chuyển thủ tục khác ${moved} + rút ${withdrawn} + không xem xét ${setAside} + chưa có kết quả ${open}.`
}

function opinionRow(opinion: OpinionOnRecord, record: CaseRecord, hasNames: boolean): string[] {
  const isSecret = isDenunciation(opinion)
  const name = isSecret ? '' : (record.named.get(opinion.submission_id) ?? '')
  const { matter_number: number, matter_title: title } = opinion
  return [
    formatOpinionNumber(opinion.number),
    momentText(opinion.received_at.getTime()),
    channelWords[opinion.channel],
    opinion.village ?? '',
    ...(hasNames ? [name] : []),
    isSecret ? withheld : opinion.text,
    number === null ? '' : `${number}. ${title ?? ''}`,
    termWords[opinion.term],
    endOf(opinion, record),
  ]
}

/** What became of it: the outcome of its matter, or why it left, or who has it until when. */
function endOf(opinion: OpinionOnRecord, record: CaseRecord): string {
  const letters = record.letters
    .filter(({ opinion_id }) => opinion_id === opinion.id)
    .map(({ notation, issued_on }) => `Công văn trả lời ${notation}, ${dayText(issued_on)}`)
  return [ending(opinion, record), ...letters].filter((words) => words !== '').join('; ')
}

function ending({ term, reason, moved_to, office, due_on, matter_id }: OpinionOnRecord, record: CaseRecord): string {
  if (term === 'moved') return [reasonWords(reason), moved_to].filter(Boolean).join(': ')
  if (term === 'set-aside' || term === 'withdrawn') return reasonWords(reason)
  if (term === 'open') return [office, due_on === null ? null : `hạn ${dayText(due_on)}`].filter(Boolean).join(', ')
  return matter_id === null ? '' : matterEnd(matter_id, record)
}

/** The outcome of a matter, with who answered, who promised by when, or who was asked. */
export function matterEnd(matterId: string, { outcomes, promises, escalations }: CaseRecord): string {
  const outcome = outcomes.get(matterId)
  if (!outcome) return ''
  const promise = promises.find(({ id }) => id === outcome.commitment_id)
  const escalation = escalations.find(({ id }) => id === outcome.escalation_id)
  const more = [
    outcome.answered_by,
    promise && `${promise.office}, hạn đầu ${dayText(promise.first_due_on)}`,
    escalation && `gửi ${escalation.addressee}`,
  ].filter(Boolean)
  return more.length === 0 ? outcome.text : `${outcome.text} (${more.join('; ')})`
}

export function matterRegister(record: CaseRecord): Register {
  return {
    title: 'Sổ vấn đề và kết quả xử lý',
    lead: [],
    columns: [
      column('Số', 8, 'center'),
      column('Vấn đề', 45),
      column('Lĩnh vực', 22),
      column('Cơ quan trả lời', 24),
      column('Ý kiến', 10, 'center'),
      column('Câu trả lời chuẩn bị', 58),
      column('Căn cứ pháp lý', 30),
      column('Kết quả', 52),
    ],
    rows: record.matters.map((matter) => {
      const answer = record.answers.get(matter.id)
      return [
        String(matter.number),
        matter.title,
        matter.topic ?? '',
        matter.office ?? '',
        String(matter.opinions ?? 0),
        answer === undefined ? '' : answer.body + (answer.state === 'approved' ? '' : ' (chưa duyệt)'),
        answer?.legal_basis ?? '',
        matterEnd(matter.id, record),
      ]
    }),
  }
}
