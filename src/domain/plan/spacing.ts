/** Typing slips that do not change a word: "chính trị- xã hội" → "chính trị - xã hội", "đối thoại,phối hợp" → ", ". */
export function mendSpacing(text: string): string {
  return text
    .replace(/(\p{L})- (?=\p{L})/gu, '$1 - ')
    .replace(/(\p{L}) -(?=\p{L})/gu, '$1 - ')
    .replace(/([,;])(?=\p{L})/gu, '$1 ')
    .replace(/\s+([,;.:])(?=\s|$)/g, '$1')
}
