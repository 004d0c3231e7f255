const pages: Partial<Record<string, string>> = {
  plan: '/ke-hoach',
  invitation: '/dai-bieu',
  minutes: '/ket-luan',
  conclusion: '/ket-luan',
  'answer-letter': '/van-ban/thu-tra-loi',
}

/** The page of a dialogue where a kind is issued, if it is one of its own. */
export function pageOfPaper(kind: string): string | null {
  return pages[kind] ?? null
}
