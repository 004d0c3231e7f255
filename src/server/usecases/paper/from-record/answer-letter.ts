import type { z } from 'zod'
import { legalDay } from '#domain/calendar/iso-date.ts'
import { longDate } from '#domain/document/date-words.ts'
import { formatOpinionNumber } from '#domain/opinion/tracking-code.ts'
import { whyNoLetter } from '#domain/opinion/why-no-letter.ts'
import { salutationOf } from '#domain/vietnamese/salutation.ts'
import type { answerLetterModel } from '../../../documents/kinds/answer-letter.ts'
import { sentence, villageWords } from '../../../documents/kinds/wording.ts'
import type { OpinionOnRecord } from '../../../store/opinions.ts'
import type { Built, BuiltPaper } from './built-paper.ts'
import type { DialogueFile } from './dialogue-file.ts'

type LetterModel = z.input<typeof answerLetterModel>

/**
 * One letter for each opinion whose sender left a name and whose matter was concluded: the only paper made of the
 * record that says who said what. `to` is the opinion's number, `YK-0187`; the code that opens it stays with the sender.
 */
export function answerLetterOf(file: DialogueFile, to = ''): Built<LetterModel> {
  const isConcluded = file.dialogue.state === 'concluded'
  const asked = file.opinions.filter(({ number }) => to === '' || formatOpinionNumber(number) === to)
  const papers = asked.flatMap((opinion) => letterFor(file, opinion) ?? [])
  if (papers.length > 0) return { papers }
  const [only] = to === '' ? [] : asked
  const why = only ? whyNoLetter({ term: only.term, hasName: only.has_name === true }, isConcluded) : null
  return { missing: [why ?? (isConcluded ? 'letters' : 'conclusion')] }
}

function letterFor(file: DialogueFile, opinion: OpinionOnRecord): BuiltPaper<LetterModel> | null {
  const sender = file.named.get(opinion.submission_id)
  const matter = file.matters.find(({ id }) => id === opinion.matter_id)
  const hasLeft = whyNoLetter({ term: opinion.term, hasName: true }, file.dialogue.state === 'concluded') !== null
  if (!sender || !matter?.outcome || hasLeft) return null
  const code = formatOpinionNumber(opinion.number)
  const answer = file.answers.find(({ matter_id, state }) => matter_id === matter.id && state === 'approved')
  const model = {
    ...file.head,
    distributionList: ['Lưu: VT'],
    citizen: { ...salutationOf(sender.name), address: addressOf(file, sender.address, opinion.village) },
    code,
    matter: matter.title,
    receivedOn: legalDay(opinion.received_at.getTime()),
    eventName: file.eventName,
    opinion: opinion.text.trim(),
    answer: answerWords(file, matter),
    legalBases: (answer?.legal_basis ?? '')
      .split(/[;\n]+/u)
      .map((basis) => basis.trim())
      .filter((basis) => basis !== ''),
    next: nextSteps(file, matter),
  }
  return { to: code, model, opinionId: opinion.id }
}

/** As the sender wrote it; else the village that the opinion came from. */
function addressOf({ communeName }: DialogueFile, address: string | null, village: string | null): string | null {
  if (address) return address
  return village === null ? null : `${villageWords([village])}, ${communeName}`
}

type Matter = DialogueFile['matters'][number]

/** What the conclusion says, and what has come since: a promise that was kept, a body above that replied. */
function answerWords({ promises, escalations }: DialogueFile, { id, outcome }: Matter): string {
  const promise = promises.find(({ matter_id }) => matter_id === id)
  const passedUp = escalations.find(({ matter_id }) => matter_id === id)
  const since = [
    promise?.kept_on ? `Kết quả thực hiện (${longDate(promise.kept_on)}): ${promise.result ?? promise.what}` : null,
    passedUp?.reply
      ? `${passedUp.addressee} trả lời${passedUp.replied_on ? ` (${longDate(passedUp.replied_on)})` : ''}: ${passedUp.reply}`
      : null,
  ]
  const said = outcome?.text.trim() || fallbackWords(outcome)
  return [said, ...since].filter((words) => words !== null).join('\n')
}

function fallbackWords(outcome: Matter['outcome']): string {
  if (outcome?.kind === 'passed-up')
    return sentence(`Vấn đề vượt thẩm quyền của xã; xã đã kiến nghị ${outcome.addressee ?? 'cấp có thẩm quyền'}`)
  return outcome?.kind === 'promised'
    ? 'Vấn đề được ghi nhận, có người chịu trách nhiệm và thời hạn giải quyết.'
    : 'Vấn đề đã được trả lời trực tiếp tại hội nghị.'
}

/** Promises that are still open, with their owner and day, and answers that the commune still waits for. */
function nextSteps({ promises, escalations }: DialogueFile, { id }: Matter): LetterModel['next'] {
  const open = promises.filter(({ matter_id, kept_on }) => matter_id === id && kept_on === null)
  const waiting = escalations.filter(({ matter_id, reply }) => matter_id === id && reply === null)
  return [
    ...open.map(({ what, office, due_on }) => ({ what, owner: office, due: due_on })),
    ...waiting.map(({ addressee }) => ({
      what: `Theo dõi việc xem xét, trả lời của ${addressee} và thông báo lại kết quả`,
      owner: 'Văn phòng',
      due: null,
    })),
  ]
}
