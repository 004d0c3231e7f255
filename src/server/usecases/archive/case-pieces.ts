import { csvText } from '#domain/document/archive/csv.ts'
import type { FileRole, PieceDraft, StoredPiece } from '#domain/document/archive/case-file.ts'
import { legalDay } from '#domain/calendar/iso-date.ts'
import { standingOfPaper } from '#domain/document/paper-life.ts'
import { canonicalJson } from '#domain/canonical-json.ts'
import { paperKinds, isPaperKind } from '../../documents/kinds.ts'
import { endingOf } from '../paper/media-types.ts'
import { registerRows, type Register } from './case-table.ts'
import { draftContents, draftRegister } from './draft-register.ts'
import { paperTrail, promiseRegister, taskRegister } from './follow-registers.ts'
import type { CaseRecord } from './load-case.ts'
import { auditTrail, planVersions, sessionLines, sessionLog } from './log-registers.ts'
import { matterRegister, opinionRegister } from './opinion-registers.ts'
import { dayText } from './register-words.ts'

/** A piece whose registers are not typeset yet. */
export interface CasePiece extends Omit<PieceDraft, 'files'> {
  stored: StoredPiece[]
  register: Register | null
  data: { ending: 'csv' | 'json' | 'jsonl'; text: string }[]
}

interface Making {
  record: CaseRecord
  /** `UBND xã Thanh Lâm`. */
  issuer: string
  hasNames: boolean
  /** ISO day of the making. */
  day: string
}

/** Everything that belongs into the file of a dialogue. */
export function casePieces(making: Making): CasePiece[] {
  const { record, hasNames } = making
  return [
    ...planPieces(making),
    ...record.papers.map((paper) => paperPiece(paper, making)),
    ...record.incoming.map((paper) => incomingPiece(paper, record)),
    registerPiece(making, 'opinions', 'so-y-kien', opinionRegister(record, hasNames)),
    registerPiece(making, 'opinions', 'so-van-de', matterRegister(record)),
    ...record.sessions.map((session) => ({
      ...registerPiece(making, 'sessions', `nhat-ky-phien-${session.row.ordinal}`, sessionLog(session)),
      data: [{ ending: 'jsonl' as const, text: sessionLines(session) }],
    })),
    registerPiece(making, 'promises', 'so-loi-hen', promiseRegister(record)),
    ...evidencePieces(making),
    registerPiece(making, 'tasks', 'so-viec', taskRegister(record)),
    ...proofPieces(making),
    registerPiece(making, 'trails', 'theo-doi-van-ban', paperTrail(record)),
    {
      ...registerPiece(making, 'trails', 'du-thao-va-gop-y', draftRegister(record)),
      data: [{ ending: 'json', text: draftContents(record) }],
    },
    registerPiece(making, 'trails', 'nhat-ky-xu-ly', auditTrail(record)),
  ]
}

function registerPiece({ issuer, day }: Making, part: CasePiece['part'], name: string, register: Register): CasePiece {
  const data = [{ ending: 'csv' as const, text: csvText(registerRows(register)) }]
  const rows = `${register.rows.length} dòng`
  return {
    part,
    id: null,
    name,
    notation: null,
    date: day,
    title: register.title,
    author: issuer,
    notes: [rows],
    stored: [],
    register,
    data,
  }
}

function planPieces(making: Making): CasePiece[] {
  const { record, issuer } = making
  const { plan, versions } = record
  if (!plan) return []
  const file = storedFile(record, plan.source_file, 'original', endingOfName(plan.source_name))
  const received = versions[0]?.made_at ?? null
  const source: CasePiece = {
    part: 'plan',
    id: null,
    name: 'ke-hoach-khi-nhan',
    notation: null,
    date: null,
    title: `Kế hoạch khi nhận: ${plan.source_name}`,
    author: issuer,
    notes: received === null ? [] : [`nhập ${dayText(legalDay(received.getTime()))}`],
    stored: file,
    register: null,
    // Pasted text has no file: what was read is kept as it was read.
    data:
      file.length > 0
        ? []
        : [{ ending: 'json', text: canonicalJson({ name: plan.source_name, text: plan.source_text }) }],
  }
  const contents = versions.map(({ number, content, hash, made_at }) => ({
    number,
    madeAt: made_at.toISOString(),
    hash,
    content,
  }))
  const register = registerPiece(making, 'plan', 'cac-lan-sua-ke-hoach', planVersions(record))
  return [source, { ...register, data: [{ ending: 'json', text: canonicalJson(contents) }] }]
}

type Paper = CaseRecord['papers'][number]

function paperPiece(paper: Paper, { record, issuer }: Making): CasePiece {
  const signed = paper.events.filter(({ kind }) => kind === 'signed').toReversed()
  const proofs = paper.events.filter(({ kind, fileHash }) => kind !== 'signed' && fileHash !== null)
  return {
    part: 'papers',
    id: paper.id,
    name: paper.notation,
    notation: paper.notation,
    date: paper.issued_on,
    title: paper.title,
    author: issuer,
    notes: paperNotes(paper, record),
    stored: [
      ...signed.flatMap(({ fileHash }) => storedFile(record, fileHash, 'signed')),
      ...storedFile(record, paper.pdf_hash, 'print'),
      ...storedFile(record, paper.docx_hash, 'word'),
      ...proofs.flatMap(({ fileHash }) => storedFile(record, fileHash, 'proof')),
    ],
    register: null,
    data: [],
  }
}

function paperNotes({ events }: Paper, { papers }: CaseRecord): string[] {
  const standing = standingOfPaper(events)
  const other = events.findLast(({ kind }) => kind === standing)?.otherPaperId
  const notation = papers.find(({ id }) => id === other)?.notation
  const words = {
    holds: [],
    recalled: ['đã thu hồi'],
    replaced: [`đã thay bằng ${notation ?? 'văn bản khác'}`],
    corrected: [notation === undefined ? 'đã đính chính' : `đã đính chính bằng ${notation}`],
  }[standing]
  const isSigned = events.some(({ kind }) => kind === 'signed')
  return isSigned ? [...words, 'bản đã ký'] : words
}

function incomingPiece(paper: CaseRecord['incoming'][number], record: CaseRecord): CasePiece {
  return {
    part: 'papers',
    id: paper.id,
    name: `den-${paper.number} ${paper.notation ?? ''}`,
    notation: paper.notation,
    date: paper.dated ?? paper.arrived_on,
    title: paper.subject,
    author: paper.sender,
    notes: [`đến số ${paper.number}, ${dayText(paper.arrived_on)}`],
    stored: storedFile(record, paper.file_hash, 'original'),
    register: null,
    data: [],
  }
}

function evidencePieces({ record }: Making): CasePiece[] {
  return record.promises.flatMap((promise) => {
    const stored = storedFile(record, promise.evidence_hash, 'proof')
    if (stored.length === 0) return []
    const title = `Minh chứng: ${promise.what}`
    const name = `minh-chung-van-de-${promise.matter_number}`
    const notes = [`vấn đề ${promise.matter_number}`]
    const about = { notation: null, date: promise.kept_on, title, author: promise.office, notes }
    return [{ part: 'promises' as const, id: promise.id, name, ...about, stored, register: null, data: [] }]
  })
}

function proofPieces({ record, issuer }: Making): CasePiece[] {
  return record.taskFiles.flatMap((file) => {
    const task = record.tasks.find(({ id }) => id === file.task_id)
    const stored = storedFile(record, file.hash, 'proof')
    const title = `Minh chứng: ${task?.what ?? file.name}`
    const about = { notation: null, date: task?.done_on ?? null, title, author: task?.responsible ?? issuer }
    return [
      {
        part: 'tasks' as const,
        id: file.id,
        name: `minh-chung ${file.name.replace(/\.[^.]*$/, '')}`,
        ...about,
        notes: [file.name],
        stored,
        register: null,
        data: [],
      },
    ]
  })
}

function storedFile(
  { files }: CaseRecord,
  hash: string | null | undefined,
  role: FileRole,
  ending?: string,
): StoredPiece[] {
  const known = hash === null || hash === undefined ? undefined : files.get(hash)
  if (!known || !hash) return []
  return [{ role, hash, ...known, ending: ending ?? endingOf(known.mediaType) }]
}

function endingOfName(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin'
}

/** Type of a paper as the register names it: `Kế hoạch`, `Công văn`. */
export function typeOfPaper({ kind, model }: Pick<Paper, 'kind' | 'model'>): string {
  if (!isPaperKind(kind)) return ''
  const { titleVi, abbreviation } = paperKinds[kind].typeOf(model)
  return abbreviation === '' ? 'Công văn' : titleVi
}
