import { wordsOf, type Word } from './words.ts'

/** Folded words that every opinion holds and that say nothing about its object. */
const emptyWords = new Set(
  (
    'de nghi kien phan anh xin mong muon kinh gui xa thon xom ba con nguoi dan nhan chung toi minh em e chau ong ba anh chi ' +
    'va la co khong chua da dang se duoc bi cho cua o tai tu den ra vao len xuong thi ma nhung cac mot hai nay do kia ay ' +
    'voi ve de nhu rat qua lam may gi sao nao hay con cung nua roi vi do nen khi luc thay biet hoi a z oi nhe ho ca can ' +
    'phai nam thang ngay moi tren duoi trong ngoai lai di uy ban cap xem xet giai quyet quan tam som nhieu it'
  ).split(' '),
)

/**
 * What a text is about: its folded words and pairs of neighbouring words. Words without content count only beside
 * one with content. Place names given in `masked` are left out, for they say where and not what.
 */
export function featuresOf(text: string, masked: readonly string[] = []): string[] {
  const words = withoutPlaces(wordsOf(text), masked)
  const features = new Set<string>()
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    if (word && !isEmpty(word)) features.add(word.word)
    if (word && next && !(isEmpty(word) && isEmpty(next))) features.add(`${word.word} ${next.word}`)
  }
  return [...features]
}

function isEmpty({ word }: Word): boolean {
  return emptyWords.has(word) || (word.length < 2 && !/\d/.test(word))
}

/** A masked place leaves a gap, so that the words around it do not become neighbours. */
function withoutPlaces(words: Word[], places: readonly string[]): (Word | null)[] {
  const names = places.map((place) => wordsOf(place).map(({ word }) => word)).filter((name) => name.length > 1)
  const left: (Word | null)[] = [...words]
  for (const name of names) {
    for (let at = 0; at + name.length <= words.length; at += 1) {
      if (name.every((word, i) => words[at + i]?.word === word)) left.fill(null, at, at + name.length)
    }
  }
  return left
}
