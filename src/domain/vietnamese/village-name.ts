/** What a unit below the commune is called, by region and by whether it lies in a town. */
const kinds =
  /^(thôn|xóm|ấp|bản|làng|khu phố|khu vực|khu dân cư|khu|tiểu khu|tổ dân phố|tổ|tdp|khóm|buôn|bon|plei|plây|phum|sóc|cụm)\s+(?=\S)/iu

/** `Ấp Thới Bình A` is the ấp called `Thới Bình A`; a name without its word is a thôn, the commonest. */
export function villageKind(name: string): { kind: string; own: string } {
  const word = kinds.exec(name)
  if (!word?.[1]) return { kind: 'thôn', own: name }
  const kind = word[1].toLocaleLowerCase('vi')
  return { kind: kind === 'tdp' ? 'tổ dân phố' : kind, own: name.slice(word[0].length) }
}

/** As papers name a village: a thôn by its own name, another kind with its word. */
export function villageInPapers({ name, short_name }: { name: string; short_name: string }): string {
  const { kind } = villageKind(name)
  return kind === 'thôn' ? villageKind(short_name).own : `${kind} ${villageKind(short_name).own}`
}
