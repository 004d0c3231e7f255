import { foldDiacritics } from '#domain/vietnamese/fold-diacritics.ts'
import { normaliseText } from '#domain/vietnamese/normalise-text.ts'

interface Named {
  name: string
  short_name: string
}

const villageWord = /^(?:thon|xom|ap|ban|lang|khu|to dan pho|tdp|to|khom|buon) /

/** Plans write the five bodies in many ways; what tells them apart stays. */
const bodies = [
  /\b(?:cuu chien binh|ccb)\b/,
  /\b(?:nong dan|nd)\b/,
  /\b(?:phu nu|lhpn|pn)\b/,
  /\b(?:thanh nien|tncs|dtn|tn)\b/,
  /\b(?:nguoi cao tuoi|nct)\b/,
]

export function matchVillage<Unit extends Named>(units: readonly Unit[], name: string): Unit | undefined {
  const wanted = bareVillage(name)
  return units.find((unit) => bareVillage(unit.name) === wanted || bareVillage(unit.short_name) === wanted)
}

export function matchAssociation<Unit extends Named>(units: readonly Unit[], name: string): Unit | undefined {
  const wanted = fold(name)
  const exact = units.find((unit) => fold(unit.name) === wanted || fold(unit.short_name) === wanted)
  const body = bodies.find((words) => words.test(wanted))
  return exact ?? (body && units.find((unit) => body.test(fold(unit.name)) || body.test(fold(unit.short_name))))
}

/**
 * Each village with the word that the text has before it (`Ấp Thới Bình A`); in an enumeration the first word goes
 * for all of them.
 */
export function villagesAsWritten(text: string, names: readonly string[]): string[] {
  const folded = foldDiacritics(text).replace(/\s/g, ' ')
  const words = names.map((name) => wordBefore(text, folded, fold(name)))
  const first = words.find((word) => word !== null) ?? 'thôn'
  return names.map((name, index) => (villageWord.test(fold(name)) ? name : `${words[index] ?? first} ${name}`))
}

/** The word as the text writes it: folding keeps every position. */
function wordBefore(text: string, folded: string, name: string): string | null {
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) {
    const word = /(?:^| )(thon|xom|ap|ban|lang|khu pho|to dan pho|khom|buon) $/.exec(folded.slice(0, at))?.[1]
    if (word)
      return normaliseText(text)
        .slice(at - 1 - word.length, at - 1)
        .replace(/\s/g, ' ')
        .toLocaleLowerCase('vi')
  }
  return null
}

function bareVillage(name: string): string {
  return fold(name).replace(villageWord, '')
}

function fold(name: string): string {
  return foldDiacritics(name).replace(/\s+/g, ' ').trim()
}
