import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { wordsOf, type Word } from './words.ts'

/** Words that every opinion holds and that say nothing about its object. */
const emptyWords = new Set(
  (
    'đề nghị kiến phản ánh xin mong muốn kính gửi xã thôn xóm bà con người dân nhân chúng tôi mình em e cháu ông anh chị ' +
    'và là có không chưa đã đang sẽ được bị cho của ở tại từ đến ra vào lên xuống thì mà những các một hai này đó kia ấy ' +
    'với về để như rất quá làm mấy gì sao nào hay còn cũng nữa rồi vì do nên khi lúc thấy biết hỏi ạ à ơi nhé hộ cả cần ' +
    'phải năm tháng ngày mới trên dưới trong ngoài lại đi ủy ban cấp xem xét giải quyết quan tâm sớm nhiều ít'
  ).split(' '),
)
const foldedEmptyWords = new Set([...emptyWords].map(foldDiacritics))

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

/** `Cửa Chùa` is a place though `của` and `chưa` say nothing: only what was typed without marks is judged without them. */
function isEmpty({ word, typed }: Word): boolean {
  const says = typed === word ? !foldedEmptyWords.has(word) : !emptyWords.has(typed)
  return !says || (word.length < 2 && !/\d/.test(word))
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
