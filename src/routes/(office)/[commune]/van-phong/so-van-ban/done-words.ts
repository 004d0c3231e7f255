import { m } from '#words'

const words: Record<string, () => string> = {
  'cach-danh-so': m.register_did_choose,
  'so-ngoai': m.register_did_outside,
  den: m.register_did_arrive,
  'dinh-chinh': m.register_did_correct,
  'giai-thich': m.register_did_explain,
  'da-ghi': m.register_did_event,
}

/** What the last act on the register did, as its address says. */
export function doneWord(done: string | null): string | null {
  return done === null ? null : (words[done]?.() ?? null)
}
