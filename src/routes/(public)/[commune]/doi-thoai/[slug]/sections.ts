import { m } from '#words'

export const sections = ['thong-bao', 'chuong-trinh', 'y-kien', 'hen-tra-loi', 'van-ban'] as const
export type Section = (typeof sections)[number]

export const sectionWords: Record<Section, () => string> = {
  'thong-bao': m.public_section_notice,
  'chuong-trinh': m.public_section_agenda,
  'y-kien': m.public_section_opinions,
  'hen-tra-loi': m.public_section_promises,
  'van-ban': m.public_section_papers,
}

const firstLook: Record<string, Section> = {
  preparing: 'thong-bao',
  'in-session': 'chuong-trinh',
  held: 'y-kien',
  concluded: 'hen-tra-loi',
}

/** The section asked for; otherwise what people want to know first in this state. */
export function sectionOf(asked: string | null, state: string, hasPromises: boolean): Section {
  const found = sections.find((section) => section === asked)
  if (found) return found
  return state === 'concluded' && !hasPromises ? 'y-kien' : (firstLook[state] ?? 'thong-bao')
}
