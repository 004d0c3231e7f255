import { foldDiacritics } from '#domain/vietnamese/fold-diacritics.ts'

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

function bareVillage(name: string): string {
  return fold(name).replace(villageWord, '')
}

function fold(name: string): string {
  return foldDiacritics(name).replace(/\s+/g, ' ').trim()
}
