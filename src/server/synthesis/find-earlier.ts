import { countFeatures, likeness, likenessWord, vectorOf } from '#domain/opinion/likeness.ts'

const leastAlike = 0.18
const atMost = 3

/** Which earlier matters a matter may come back from, best first. They are shown, never joined. */
export function findEarlier<T extends { title: string; text: string }>(
  texts: readonly string[],
  earlier: readonly T[],
  villageNames: readonly string[],
): (T & { likeness: 'very' | 'quite' | 'maybe' })[] {
  const counts = countFeatures([...texts, ...earlier.map(({ title, text }) => `${title}\n${text}`)], villageNames)
  const own = texts.map((text) => vectorOf(text, counts))
  return earlier
    .map((matter) => {
      const vector = vectorOf(matter.title, counts)
      return { matter, score: Math.max(0, ...own.map((one) => likeness(one, vector))) }
    })
    .filter(({ score }) => score >= leastAlike)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, atMost)
    .map(({ matter, score }) => ({ ...matter, likeness: likenessWord(score) }))
}
