import type { FormFinding } from '#domain/document/lint/finding.ts'
import { judgeSheet, type JudgedSheet } from '#domain/document/lint/judge-sheet.ts'
import type { Sheet } from '#domain/document/lint/sheet.ts'
import type { Refused } from '#domain/refusal.ts'
import { mendWordFile } from '#server/reading/sheet/mend-word-file.ts'
import { type OpenedSheet, readSheet } from '#server/reading/sheet/read-sheet.ts'
import { openWordPackage, whileReading, type WordPackage } from '#server/reading/sheet/word-package.ts'

export interface CheckedForm {
  /** `plan`, `invitation`, …; `sheet` for a working sheet without a head; `unknown` where the file does not say. */
  kind: string
  judged: JudgedSheet
  sheet: Sheet
  /** Whether nothing blocks. */
  ok: boolean
}

export interface MendedForm {
  bytes: Uint8Array
  /** What was changed: the findings that are there no more. */
  changes: FormFinding[]
  /** What only a person can decide. */
  left: FormFinding[]
}

const kinds: Readonly<Record<string, string>> = {
  'kế hoạch': 'plan',
  'giấy mời': 'invitation',
  'thông báo': 'notice',
  'báo cáo': 'report',
  'biên bản': 'minutes',
  'chương trình': 'agenda',
  'phiếu chuyển': 'transfer-slip',
  'công văn': 'letter',
  'quyết định': 'decision',
  'tờ trình': 'submission-letter',
  'quy chế': 'regulation',
  'hướng dẫn': 'guidance',
}

/** Mending moves lines and numbers, which may show what was hidden before: four mendings settle it. */
const rounds = 4

type Opened = OpenedSheet & { file: WordPackage }

async function open(bytes: Uint8Array, fileName: string): Promise<Opened | Refused> {
  const file = await openWordPackage(bytes, fileName)
  if ('refused' in file) return file
  const opened = await whileReading(() => readSheet(file))
  return 'refused' in opened ? opened : { ...opened, file }
}

/** Reads anybody's .docx and judges it by the statutory form that its head shows. Keeps nothing. */
export async function checkForm(bytes: Uint8Array, fileName: string): Promise<CheckedForm | Refused> {
  const opened = await open(bytes, fileName)
  if ('refused' in opened) return opened
  const judged = judgeSheet(opened.sheet)
  return {
    kind: judged.isStatutory ? (kinds[judged.type ?? ''] ?? 'unknown') : 'sheet',
    judged,
    sheet: opened.sheet,
    ok: judged.findings.every(({ level }) => level !== 'block'),
  }
}

/** A copy of the file with all that can be mended without a person, the rest letter for letter as it was. */
export async function mendForm(bytes: Uint8Array, fileName: string): Promise<MendedForm | Refused> {
  let current = bytes
  const changes: FormFinding[] = []
  for (let round = 0; ; round += 1) {
    const opened = await open(current, fileName)
    if ('refused' in opened) return opened
    const { findings } = judgeSheet(opened.sheet)
    // What is uncertain is told and not changed.
    const mendable = findings.filter(({ mends, level }) => mends.length > 0 && level !== 'info')
    if (mendable.length === 0 || round === rounds) return { bytes: current, changes, left: findings }
    changes.push(...mendable.filter((finding) => !changes.some((known) => isSame(known, finding))))
    current = mendWordFile(
      opened.file,
      opened,
      mendable.flatMap(({ mends }) => mends),
    )
  }
}

function isSame(a: FormFinding, b: FormFinding): boolean {
  return a.rule === b.rule && a.part === b.part && a.expected === b.expected && a.found === b.found
}

/** `Quốc hiệu, đoạn 3: «CỘNG HÒA …»`. Paragraphs are counted from 1, empty ones and cells of tables included. */
export function placeOf({ part, paragraphs, words }: FormFinding): string {
  const [first, ...more] = paragraphs
  if (first === undefined) return part
  const others = more.length > 0 ? ` và ${more.length} đoạn khác` : ''
  return `${part}, đoạn ${first + 1}${others}: «${words}»`
}
