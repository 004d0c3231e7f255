/** Nghị định 30/2020/NĐ-CP, and Hướng dẫn 36-HD/VPTW of the Party. */
export type FormName = 'nd30' | 'hd36'

/**
 * One statutory paper as data: what it says and in which part of the form, never how large or where.
 * Parts follow Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I. Dates are ISO (`2023-06-19`), lengths none.
 */
export interface Paper {
  /** Whose form it is written in: the State's (the default) or the Party's. */
  form?: FormName
  /** The file's own title, for readers of its properties. */
  title: string
  /** Prints the line that tells sample data from real data on every page. */
  demonstration: boolean
  letterhead: Letterhead
  heading: Heading
  /** `Kính gửi:` in the order given; empty when the paper addresses nobody. */
  addressees: string[]
  legalBases: string[]
  body: Block[]
  /** One signs at the right beside the recipients; two stand left and right above them (minutes). */
  signatures: SignatureBlock[]
  recipients: string[]
  annexes: Annex[]
  /**
   * How a working sheet looks: what no decree gives a form to (a script, a folder, a notice board) has the agency's name
   * and no Quốc hiệu. `null` for a paper in a statutory form.
   */
  sheet: Sheet | null
}

export interface Sheet {
  /** `large` is read from a notice board or aloud; `wide` lies on its side, for a book of many columns. */
  size: 'normal' | 'large' | 'wide'
  /** A code in the top right corner with the lines that say the same to a person. */
  corner: { payload: string; lines: string[] } | null
}

export interface Letterhead {
  /** The body directly above the issuer; `null` where there is none. */
  superior: string | null
  agency: string
  /** `05`, or `null` for a draft: the register gives the number when the paper is issued. */
  number: string | null
  /** `KH-UBND`; `UBND-VP` on a công văn; `null` for a paper that the register does not number. */
  symbol: string | null
  /** `null` for minutes, whose form has no place and date line (Mẫu 1.9). */
  issued: { place: string; date: string | null } | null
}

/** `KẾ HOẠCH` and its trích yếu. A công văn has no type: `V/v …` stands below its number. */
export interface Heading {
  type: string | null
  subject: string
}

export interface SignatureBlock {
  /** Capacity and title, one line each: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  lines: string[]
  name: string | null
}

/** Numbered apart from the paper, on pages of its own. */
export interface Annex {
  title: string
  body: Block[]
}

export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
}

/** Headings above a Điều: Phần, Chương, Mục, Tiểu mục. */
export type ChapterLevel = 'part' | 'chapter' | 'division' | 'subdivision'

export type Block =
  | { kind: 'chapter'; level: ChapterLevel; title: string }
  | { kind: 'article'; title: string }
  | { kind: 'article-text'; runs: Run[] }
  | { kind: 'section'; title: string }
  | { kind: 'item'; title: string }
  | { kind: 'entry'; runs: Run[] }
  | { kind: 'point'; runs: Run[] }
  | { kind: 'bullet'; level: 1 | 2; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'heading'; title: string; isMajor?: boolean; anchor?: string }
  | { kind: 'table'; columns: Column[]; rows: string[][]; total: string[] | null; rowMm?: number }
  | { kind: 'blank'; labels: string[]; lines: number }
  | { kind: 'boxes'; choices: string[]; columns: number }
  | { kind: 'bar'; parts: BarPart[] }
  | { kind: 'code'; payload: string; lines: string[] }
  | { kind: 'page-break' }

export interface BarPart {
  label: string
  value: number
}

export interface Column {
  title: string
  /** Share of the table's width against the other columns' shares. */
  share: number
  align: 'left' | 'center' | 'right'
  /** Its cells name the anchors of headings and print the page on which each stands. */
  isPage?: boolean
}
