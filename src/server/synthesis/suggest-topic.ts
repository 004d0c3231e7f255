import { scoreTopics } from '#domain/opinion/score-topics.ts'

export interface TopicSuggestion<T> {
  topic: T
  /** The phrases that speak for it. */
  phrases: string[]
  /** Whether it stands well before the next one; otherwise it is one of several to choose from. */
  isClear: boolean
}

const clearBy = 1.5

/** Up to three topics of the commune that the texts speak of, best first. */
export function suggestTopics<T extends { number: number }>(
  texts: readonly string[],
  topics: readonly T[],
): TopicSuggestion<T>[] {
  const scores = scoreTopics(texts.join('\n')).filter(({ number }) => topics.some((topic) => topic.number === number))
  return scores.slice(0, 3).flatMap(({ number, score, phrases }, i) => {
    const topic = topics.find((one) => one.number === number)
    const next = scores[i + 1]?.score ?? 0
    return topic ? [{ topic, phrases: phrases.slice(0, 4), isClear: i === 0 && score >= clearBy * next }] : []
  })
}
