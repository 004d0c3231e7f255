import { isActor, splitActor } from './actors.ts'
import type { DeadlinePhrase, EventDays } from './deadline-phrases.ts'
import { findDeadlinePhrases } from './deadline-phrases.ts'
import { sentences } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, join, split, tidy, trim } from './located-text.ts'

const AFTERWARDS =
  /^(?:sau (?:khi )?(?:ket thuc )?(?:cac |moi )?(?:hoi nghi|cuoc|buoi|chuong trinh|doi thoai)(?: tiep xuc,)?(?: doi thoai)?|truoc (?:khi )?hoi nghi|trong hoi nghi|tai hoi nghi|ngoai ra|dong thoi)\s*[,:]\s*/

/** "…, gửi giấy mời", "… và tổng hợp ý kiến": not "và chậm nhất ngày …", which is another term of the same act. */
const NEXT_ACT =
  /^\s*(?:,\s*(?:va )?|va (?!\d|ngay|truoc|cham|sang|chieu|dot|buoi|lan|hoi nghi|cuoc|tai|den|o )(?=[a-z]{2}))/

/** Sentences and their clauses; after a deadline a comma or "và", too, begins a new clause. */
export function clausesOf(text: Located, event: EventDays): Located[] {
  return sentences(text)
    .flatMap((sentence) => split(sentence, /;\s*/g))
    .flatMap((clause) => {
      const pieces: Located[] = []
      let from = 0
      for (const phrase of findDeadlinePhrases(clause, event)) {
        const comma = NEXT_ACT.exec(clause.folded.slice(phrase.to))
        if (!comma || phrase.from <= from + 3) continue
        pieces.push(trim(cut(clause, from, phrase.to)))
        from = phrase.to + comma[0].length
      }
      pieces.push(trim(cut(clause, from)))
      return pieces.filter((piece) => piece.text !== '')
    })
}

const AFTERWARDS_BARE = new RegExp(AFTERWARDS.source.replace('[,:]\\s*', ''))

/** "Sau hội nghị Văn phòng …": who acts stands right behind. */
function withoutAfterwards(clause: Located): Located {
  const lead = AFTERWARDS.exec(clause.folded)?.[0] ?? ''
  const bare = AFTERWARDS_BARE.exec(clause.folded)?.[0] ?? ''
  if (lead !== '') return cut(clause, lead.length)
  return bare !== '' && isActor(trim(cut(clause, bare.length))) ? cut(clause, bare.length) : clause
}

/** The clause without its deadlines and without "Sau hội nghị," before it. */
export function withoutPhrases(clause: Located, phrases: DeadlinePhrase[]): Located {
  const kept: Located[] = []
  let from = 0
  for (const phrase of phrases) {
    kept.push(cut(clause, from, phrase.from))
    from = Math.max(from, phrase.to)
  }
  kept.push(cut(clause, from))
  const joined = tidy(
    join(
      kept.map((part) => trim(part)),
      ' ',
    ),
  )
  const whole = phrases.length > 0 ? trim(withoutTerm(joined), /[,;.:/]/) : trim(joined, /[,;.:/]/)
  const bare = trim(withoutAfterwards(whole), /[,;]/)
  const link = /^(?:va|dong thoi|sau do)\s+/.exec(bare.folded)
  return cut(bare, link?.[0].length ?? 0)
}

/** What is left of "(xong trước ngày …)" and ", hoàn thành trong tháng 9" when the date is taken out. */
function withoutTerm(clause: Located): Located {
  const term =
    /\s*\((?:xong|hoan thanh|thoi gian|thoi han|han)?\s*\)|,\s*(?:xong|hoan thanh)$|\s+(?:phai )?(?:xong|hoan tat)$|\s+phai$/.exec(
      clause.folded,
    )
  return term ? join([cut(clause, 0, term.index), cut(clause, term.index + term[0].length)], ' ') : clause
}

/** "Kinh phí lấy từ nguồn …, Kế toán hướng dẫn thanh toán": what is asked for begins with who acts. */
export function withoutFunds(clause: Located): Located {
  if (!/^(?:ve )?kinh phi\b/.test(clause.folded)) return clause
  const commas = [...clause.folded.matchAll(/[,:]\s+/g)].map((comma) => cut(clause, comma.index + comma[0].length))
  return commas.find((rest) => splitActor(rest) !== null) ?? clause
}
