/** How a Vietnamese syllable is built, tone aside: one of these beginnings and one of these rhymes. */
const ONSETS = 'ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdđghklmnprstvx]'
const RHYMES =
  'a[iouy]?|a(?:m|n|ng|nh|p|t|c|ch)|ă(?:m|n|ng|p|t|c)|â(?:u|y|m|n|ng|p|t|c)|e[o]?|e(?:m|n|ng|p|t|c)|ê[u]?|ê(?:m|n|ng|nh|p|t|ch)|' +
  'i[au]?|i(?:m|n|nh|p|t|ch)|iê(?:u|m|n|ng|p|t|c)|o[i]?|o(?:m|n|ng|p|t|c)|oa[iouy]?|oa(?:m|n|ng|nh|p|t|c|ch)|oă(?:m|n|ng|t|c)|oe[o]?|oe(?:n|t)|oo(?:ng|c)|' +
  'ô[i]?|ô(?:m|n|ng|p|t|c)|ơ[i]?|ơ(?:m|n|p|t)|u[ai]?|u(?:m|n|ng|p|t|c)|uô(?:i|m|n|ng|t|c)|uê|uê(?:n|nh|ch)|uy[au]?|uyê(?:n|t)|uy(?:nh|t|ch)|uơ|uâ(?:y|n|ng|t)|' +
  'ư[aiu]?|ư(?:m|n|ng|t|c)|ươ(?:i|u|m|n|ng|p|t|c)|y|yê(?:u|m|n|ng|t)|y(?:t|nh)'
const SYLLABLE = new RegExp(`^(?:${ONSETS})?(?:${RHYMES})$`)
// Grave, acute, hook, tilde, dot below; the marks of â, ă, ơ belong to the letter.
const TONES = /[\u0300\u0301\u0309\u0303\u0323]/g

/** Whether a word, in any case and tone, is one that Vietnamese could have (`nghiệp`, `ỦY`; not `nărn`, `nhấtngày`). */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  if ((parts.match(TONES)?.length ?? 0) > 1) return false
  return SYLLABLE.test(parts.replace(TONES, '').normalize('NFC'))
}
