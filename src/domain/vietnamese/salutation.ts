/** How people write themselves down: `Bà Nguyễn Thị Huệ` is addressed as `Bà`; without a word nobody guesses one. */
export function salutationOf(written: string): { salutation: string | null; name: string } {
  const [, word, name] = /^(ông|bà|anh|chị|cô|chú|bác|cụ)\s+(\S.*)$/iu.exec(written.trim()) ?? []
  if (!word || !name) return { salutation: null, name: written.trim() }
  const salutation = `${word.charAt(0).toLocaleUpperCase('vi')}${word.slice(1).toLocaleLowerCase('vi')}`
  return { salutation, name }
}
