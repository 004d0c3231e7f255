import { topicLexicon } from './topic-lexicon.ts'
import { wordsOf } from './words.ts'

export interface TopicScore {
  number: number
  score: number
  /** The phrases that speak for it, as they stand in the lexicon, heaviest first. */
  phrases: string[]
}

interface Phrase {
  words: string
  phrase: string
  weight: number
}

/** `Đường` and `Dưỡng` fold alike, so one word alone says little; a phrase of three says much. */
function weightOf(words: string): number {
  return words.split(' ').length ** 1.5
}

const phrases: [number, Phrase[]][] = Object.entries(topicLexicon).map(([number, list]) => [
  Number(number),
  list.map((phrase) => {
    const words = folded(phrase)
    return { words, phrase, weight: weightOf(words) }
  }),
])

function folded(text: string): string {
  return wordsOf(text)
    .map(({ word }) => word)
    .join(' ')
}

/** The topics that a text speaks of, best first; empty when it holds no known phrase. A suggestion: a person decides. */
export function scoreTopics(text: string): TopicScore[] {
  const whole = ` ${folded(text)} `
  const scores = phrases.map(([number, list]) => {
    const hits = list
      .filter(({ words }) => whole.includes(` ${words} `))
      .toSorted((a, b) => b.weight - a.weight || a.phrase.localeCompare(b.phrase))
    return { number, score: hits.reduce((sum, hit) => sum + hit.weight, 0), phrases: hits.map(({ phrase }) => phrase) }
  })
  return scores.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score || a.number - b.number)
}
