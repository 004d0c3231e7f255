import type { Found } from './found.ts'
import { found, INFERRED, LIKELY, SURE } from './found.ts'
import { findLabelled, firstSentence } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, join, split, trim } from './located-text.ts'
import type { Block } from './outline.ts'

const LABEL = /^(nguoi |dong chi )?(chu tri|chu toa|dong chu tri|nguoi chu tri)\b.{0,40}$/
const CHAIRMAN =
  /(?:chu tich|pho chu tich|bi thu) (?:dang uy|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)(?: (?:xa|phuong|thi tran|dac khu))?/

/**
 * Who presides: the line "Chủ trì: …", else the subject of "… chủ trì", else whoever concludes the meeting.
 * Several who preside together are parted by "; ".
 */
export function readChair(blocks: Block[], steps: Located[]): Found<string> | null {
  return labelledChair(blocks) ?? chairInProse(blocks) ?? whoConcludes(steps)
}

function labelledChair(blocks: Block[]): Found<string> | null {
  const labelled = findLabelled(blocks, LABEL)
  if (!labelled) return null
  const sentence = firstSentence(labelled.value)
  const other = sentence.folded.search(
    /[;,]\s*(?:nguoi |dong chi )?(?:dieu phoi|thu ky|nguoi dieu phoi|tham du|dieu hanh|thanh phan)\b/,
  )
  const people = split(
    cut(sentence, 0, other === -1 ? sentence.text.length : other),
    /;\s*|,?\s*(?:va )?(?:cung )?dong chu tri\s*:?\s*|,\s+(?=(?:dong chi )?(?:pho )?chu tich |dai dien |thuong truc )|\s+va\s+(?=(?:dong chi )?(?:dai dien|thuong truc|(?:pho )?chu tich) )/g,
  )
  const names = people.map(person).filter((name) => name.text !== '')
  const [first] = names
  return first ? found(names.map((name) => name.text).join('; '), join(names, '; '), SURE) : null
}

/** The office, without "Đồng chí", and without the name where the line gives both ("Ông A - Chủ tịch UBND xã"). */
function person(located: Located): Located {
  const lead = /^(?:(?:cac )?(?:dong chi|d\/c|ong|ba)\s*:?\s+)/.exec(located.folded)
  const bare = trim(cut(located, lead?.[0].length ?? 0), /[;,.:]/)
  const office = /\s[-–,]\s*(?=(?:pho )?(?:chu tich|bi thu))/.exec(bare.folded)
  return lead && office ? trim(cut(bare, office.index + office[0].length), /[;,.]/) : bare
}

function chairInProse(blocks: Block[]): Found<string> | null {
  for (const block of blocks) {
    const match = new RegExp(`(${CHAIRMAN.source})[^.;:]{0,40}\\b(?:chu tri|chu toa)\\b`).exec(block.text.folded)
    if (match) {
      const at = cut(block.text, match.index, match.index + (match[1] ?? '').length)
      return found(at.text, at, LIKELY)
    }
  }
  return null
}

function whoConcludes(steps: Located[]): Found<string> | null {
  for (const step of steps) {
    const match = new RegExp(`^(?:dong chi )?(${CHAIRMAN.source})[^.;:]{0,40}\\bket luan\\b`).exec(step.folded)
    if (match) {
      const from = match[0].indexOf(match[1] ?? '')
      const at = cut(step, from, from + (match[1] ?? '').length)
      return found(at.text, at, INFERRED)
    }
  }
  return null
}
