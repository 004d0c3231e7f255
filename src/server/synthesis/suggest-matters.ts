import {
  countFeatures,
  likeness,
  likenessWord,
  markFeatures,
  sharedFeatures,
  vectorOf,
  type MarkedText,
  type TextVector,
} from '#domain/opinion/likeness.ts'

export interface ComparedOpinion {
  id: string
  number: number
  text: string
  villageId: string | null
  village: string | null
  matter: { id: string; number: number; title: string } | null
}

/** An opinion that may be about the same thing, and why in words. A person decides; nothing is joined by itself. */
export interface Suggestion {
  opinionId: string
  opinionNumber: number
  village: string | null
  /** The matter it stands in; null when it is ungrouped too. */
  matter: ComparedOpinion['matter']
  /** Its text with what is shared marked. */
  marked: MarkedText[]
  likeness: 'very' | 'quite' | 'maybe'
  /** As they are written in it. */
  sharedWords: string[]
  isSameVillage: boolean
}

export interface Suggestions {
  /** Perhaps the same matter. */
  same: Suggestion[]
  /** The same kind of thing in another village: another matter, shown apart. */
  elsewhere: Suggestion[]
}

/** Least cosine, measured on 227 opinions of real petitions: the same village needs less, for its place is shared. */
const leastInVillage = 0.18
const leastElsewhere = 0.3

/** Up to `atMost` of each sort, best first, one per matter, for one opinion or for the opinions of one matter. */
export function suggestMatters(
  subjects: readonly ComparedOpinion[],
  others: readonly ComparedOpinion[],
  villageNames: readonly string[],
  atMost = 3,
): Suggestions {
  const counts = countFeatures(
    [...subjects, ...others].map(({ text }) => text),
    villageNames,
  )
  const own = subjects.map((subject) => ({ subject, vector: vectorOf(subject.text, counts) }))
  const ranked = others
    .map((other) => compare(own, other, vectorOf(other.text, counts)))
    .filter(({ score, isSameVillage }) => score >= (isSameVillage ? leastInVillage : leastElsewhere))
    .toSorted((a, b) => b.score - a.score || a.other.number - b.other.number)
  return {
    same: firstOfEachMatter(
      ranked.filter(({ isSameVillage }) => isSameVillage),
      atMost,
    ),
    elsewhere: firstOfEachMatter(
      ranked.filter(({ isSameVillage }) => !isSameVillage),
      atMost,
    ),
  }
}

interface Compared {
  other: ComparedOpinion
  score: number
  shared: string[]
  isSameVillage: boolean
}

/** The nearest of the subjects counts: a matter holds several wordings. */
function compare(
  own: readonly { subject: ComparedOpinion; vector: TextVector }[],
  other: ComparedOpinion,
  vector: TextVector,
): Compared {
  const isSameVillage = own.some(({ subject }) => subject.villageId !== null && subject.villageId === other.villageId)
  let best: Compared = { other, score: 0, shared: [], isSameVillage }
  for (const one of own) {
    const score = likeness(one.vector, vector)
    if (score > best.score) best = { ...best, score, shared: sharedFeatures(one.vector, vector) }
  }
  return best
}

function firstOfEachMatter(ranked: readonly Compared[], atMost: number): Suggestion[] {
  const seen = new Set<string>()
  const suggestions: Suggestion[] = []
  for (const { other, score, shared, isSameVillage } of ranked) {
    const key = other.matter?.id ?? other.id
    if (seen.has(key) || suggestions.length === atMost) continue
    seen.add(key)
    const marked = markFeatures(other.text, shared)
    suggestions.push({
      opinionId: other.id,
      opinionNumber: other.number,
      village: other.village,
      matter: other.matter,
      marked,
      likeness: likenessWord(score),
      sharedWords: wordsOfMarks(marked),
      isSameVillage,
    })
  }
  return suggestions
}

const mostSharedWords = 4

function wordsOfMarks(marked: readonly MarkedText[]): string[] {
  const words = marked.filter(({ isShared }) => isShared).map(({ text }) => text.toLowerCase())
  return [...new Set(words)].slice(0, mostSharedWords)
}
