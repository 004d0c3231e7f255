import { z } from 'zod'
import { typeAbbreviations } from '#domain/document/form-nd30.ts'
import type { PaperPieces } from '#domain/document/lint/components.ts'
import type { FormFinding } from '#domain/document/lint/finding.ts'
import { articleInEnglish, inEnglish, inVietnamese, type Said } from '#domain/document/lint/saying.ts'
import type { Piece } from '#domain/document/lint/pieces.ts'
import { pageParts } from '#domain/document/lint/judge-page.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { MAX_DOCUMENT_BYTES } from '#server/reading/read-document-text.ts'
import type { Context } from '../context.ts'
import { typedWords } from '../typed-words.ts'
import { checkForm, mendForm } from './check-form.ts'

export const checkOwnFileInput = z.object({ fileName: typedWords(300), bytes: z.instanceof(Uint8Array) })
export type CheckOwnFileInput = z.input<typeof checkOwnFileInput>

export interface FileCheck {
  fileName: string
  /** `kế hoạch`; `null` where the file does not say. */
  type: string | null
  formTitle: InTwoLanguages
  /** Of a working sheet only page and letters are judged. */
  isSheet: boolean
  levels: { block: number; warn: number; info: number }
  groups: { part: InTwoLanguages; findings: NumberedFinding[] }[]
  papers: OutlinePaper[]
  mended: { name: string; base64: string | null; changes: number; left: number } | null
}

/** What is said about a paper; the letters of the paper itself stay as they are. */
export interface InTwoLanguages {
  vi: string
  en: string
}

export interface NumberedFinding extends Pick<FormFinding, 'rule' | 'level'> {
  number: number
  found: InTwoLanguages
  expected: InTwoLanguages
  article: InTwoLanguages
  /** Paragraphs are counted from 1; `null` for the whole page or a part that is missing. */
  place: { paragraph: number; others: number; words: string } | null
  isMendable: boolean
}

export interface OutlineLine {
  text: string
  numbers: number[]
}

/** The parts of one paper where they stand on its page. */
export interface OutlinePaper {
  issuer: OutlineLine[]
  nation: OutlineLine[]
  heading: OutlineLine[]
  body: OutlineLine[]
  /** Lines without a finding that the outline leaves out. */
  skipped: number
  recipients: OutlineLine[]
  signature: OutlineLine[]
  annexes: OutlineLine[]
}

/** A larger file is not read. */
export const mostFileBytes = MAX_DOCUMENT_BYTES
/** The corrected copy rides along with the page up to this size; a larger one is asked for again. */
const largestInPage = 1024 * 1024
const shownOfBody = 14
const mostPapers = 3

/** Checks a .docx of anybody's for the page, with a corrected copy. Nothing is kept. */
export async function checkOwnFile(
  context: Context,
  actor: Actor,
  input: CheckOwnFileInput,
): Promise<FileCheck | Refused> {
  const allowed = allow(context, actor, input)
  if (isRefused(allowed)) return allowed
  const { bytes, fileName } = allowed
  const checked = await checkForm(bytes, fileName)
  if (isRefused(checked)) return checked
  const { judged } = checked
  // Numbered as they are shown: part by part.
  const byPart = [...Map.groupBy(judged.findings, ({ part }) => part).values()].flat()
  const numbered = byPart.map((finding, index) => ({ finding, number: index + 1 }))
  const count = (level: FormFinding['level']) => judged.findings.filter((each) => each.level === level).length
  return {
    fileName,
    type: judged.type !== null && (judged.type in typeAbbreviations || judged.type === 'công văn') ? judged.type : null,
    formTitle: cited(judged.form.title),
    isSheet: !judged.isStatutory,
    levels: { block: count('block'), warn: count('warn'), info: count('info') },
    groups: groupsOf(numbered),
    papers: judged.papers.slice(0, mostPapers).map((paper) => outlineOf(paper, numbered)),
    mended: await mendedPart(bytes, fileName, judged.findings),
  }
}

/** The corrected copy as a file. Throws nothing; refuses what the check refuses. */
export async function mendOwnFile(
  context: Context,
  actor: Actor,
  input: CheckOwnFileInput,
): Promise<{ name: string; bytes: Uint8Array } | Refused> {
  const allowed = allow(context, actor, input)
  if (isRefused(allowed)) return allowed
  const mended = await mendForm(allowed.bytes, allowed.fileName)
  return isRefused(mended) ? mended : { name: mendedName(allowed.fileName), bytes: mended.bytes }
}

function allow(context: Context, actor: Actor, input: CheckOwnFileInput) {
  const parsed = checkOwnFileInput.safeParse(input)
  if (!parsed.success) return refuse('invalid-input', { field: 'file' })
  return can(actor, 'office.enter', { communeId: context.commune.id }) ? parsed.data : refuse('not-found')
}

async function mendedPart(
  bytes: Uint8Array,
  fileName: string,
  findings: readonly FormFinding[],
): Promise<FileCheck['mended']> {
  if (!findings.some(({ mends, level }) => mends.length > 0 && level !== 'info')) return null
  const mended = await mendForm(bytes, fileName)
  if (isRefused(mended)) return null
  const fits = mended.bytes.byteLength <= largestInPage
  return {
    name: mendedName(fileName),
    base64: fits ? Buffer.from(mended.bytes).toString('base64') : null,
    changes: mended.changes.length,
    left: mended.left.length,
  }
}

function mendedName(fileName: string): string {
  return `${fileName.replace(/\.docx$/iu, '')}-da-sua.docx`
}

interface Numbered {
  finding: FormFinding
  number: number
}

function groupsOf(numbered: readonly Numbered[]): FileCheck['groups'] {
  const groups = Map.groupBy(numbered, ({ finding }) => finding.part)
  return [...groups].map(([part, list]) => ({ part: saidOf(part), findings: list.map(toldFinding) }))
}

function toldFinding({ finding, number }: Numbered): NumberedFinding {
  const { rule, level, said, article, mends, paragraphs, words } = finding
  const [first, ...others] = paragraphs
  return {
    rule,
    level,
    number,
    found: saidOf(said.found),
    expected: saidOf(said.expected),
    article: cited(article),
    place: first === undefined ? null : { paragraph: first + 1, others: others.length, words },
    isMendable: mends.length > 0 && level !== 'info',
  }
}

function saidOf(said: Said): InTwoLanguages {
  const vi = inVietnamese(said)
  return { vi, en: inEnglish(said) ?? vi }
}

function cited(article: string): InTwoLanguages {
  return { vi: article, en: articleInEnglish(article) }
}

function outlineOf(paper: PaperPieces, numbered: readonly Numbered[]): OutlinePaper {
  const line = (part: string | null) => (piece: Piece) => ({
    text: `${piece.paragraph.label} ${piece.text}`.trim(),
    numbers: numbered
      .filter(({ finding }) => finding.paragraphs.includes(piece.paragraph.at) && isOfPart(finding.part, part, piece))
      .map(({ number }) => number),
  })
  const one = (part: string, piece: Piece | null) => (piece === null ? [] : [line(part)(piece)])
  const body = [...paper.addressee, ...paper.legalBasis, ...paper.body].map(line(null))
  const shown = body.filter(({ numbers }, index) => index < shownOfBody || numbers.length > 0)
  return {
    issuer: [
      ...paper.superior.map(line('Cơ quan chủ quản')),
      ...paper.agency.map(line('Cơ quan ban hành')),
      ...one('Số, ký hiệu', paper.number),
      ...paper.letterSubject.map(line('Trích yếu công văn')),
    ],
    nation: [
      ...one('Quốc hiệu', paper.nationalName ?? paper.partyName),
      ...one('Tiêu ngữ', paper.motto),
      ...one('Địa danh, thời gian', paper.placeDate),
    ],
    heading: [...one('Tên loại', paper.typeLine), ...paper.subject.map(line('Trích yếu'))],
    body: shown.map(({ text, numbers }) => ({ text: shortened(text), numbers })),
    skipped: body.length - shown.length,
    recipients: [...one('Nơi nhận', paper.recipientsHead), ...paper.recipients.map(line('Danh sách nơi nhận'))],
    signature: [
      ...paper.signatureTitles.map(line('Quyền hạn, chức vụ')),
      ...paper.signatureNames.map(line('Họ và tên người ký')),
    ],
    annexes: paper.annexes.flatMap(({ word, title }) => [word, ...title].map(line(null))),
  }
}

/** Lines that stand side by side on one paragraph are told apart by their part. */
function isOfPart(found: string, part: string | null, { isWhole }: Piece): boolean {
  if (pageParts.includes(found)) return false
  return part === null || isWhole || found === part
}

const longestLine = 160

function shortened(text: string): string {
  return text.length > longestLine ? `${text.slice(0, longestLine).trimEnd()}…` : text
}
