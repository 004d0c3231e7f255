import { z } from 'zod'
import { arrangeCase, caseParts, type CasePart, type StoredPiece } from '#domain/document/archive/case-file.ts'
import { gapsOfCase, type CaseGap } from '#domain/document/archive/case-gaps.ts'
import { isRetention, type Retention } from '#domain/document/archive/retention.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findBundle, listBundles } from '../../store/archive-bundles.ts'
import { findLatestWork, type BackgroundWorkRow } from '../../store/background-work.ts'
import { today, type Context } from '../context.ts'
import { mediaTypes } from '../paper/media-types.ts'
import { mayBundle } from './bundle-wish.ts'
import { issuerOf, titleOfCase } from './case-cover.ts'
import { casePieces, type CasePiece } from './case-pieces.ts'
import { factsOf, loadCase } from './load-case.ts'

export const readCaseFileInput = z.object({ dialogueId: z.uuid() })

export interface CaseRow {
  ordinal: number
  notation: string | null
  date: string | null
  title: string
  author: string
  /** First and last page in the latest bundle, while it holds the very same piece. */
  pages: { first: number; last: number } | null
  notes: string[]
  /** Endings of its files: `pdf`, `docx`. */
  formats: string[]
  isSigned: boolean
}

export interface BundleView {
  id: string
  madeAt: number
  madeBy: string
  retention: Retention
  hasNames: boolean
  pages: number
  zip: { hash: string; size: number }
  pdf: { hash: string }
  mayOpen: boolean
}

export interface CaseFile {
  title: string
  parts: { part: CasePart; rows: CaseRow[] }[]
  pieces: number
  gaps: CaseGap[]
  ledger: Ledger
  bundles: BundleView[]
  work: { state: BackgroundWorkRow['state']; done: number; total: number; requestedAt: number } | null
  mayHaveNames: boolean
}

/** What lies in the file of a dialogue now, what it lacks, and what was made of it before. */
export async function readCaseFile(
  context: Context,
  actor: Actor,
  input: z.input<typeof readCaseFileInput>,
): Promise<CaseFile | Refused> {
  const parsed = readCaseFileInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId } = parsed.data
  const communeId = context.commune.id
  if (!can(actor, 'archive.bundle', { communeId })) return refuse('not-found')
  return context.transact(async (tx) => {
    const record = await loadCase(tx, dialogueId, false)
    if (!record) return refuse('not-found')
    const issuer = issuerOf(context.commune)
    const found = casePieces({ record, issuer, hasNames: false, day: today(context) })
    const pieces = arrangeCase(found.map((piece) => ({ ...piece, files: [...piece.stored, ...filesToCome(piece)] })))
    const bundles = await listBundles(tx, dialogueId)
    const latest = bundles[0] && (await findBundle(tx, bundles[0].id))
    const pagesOf = (id: string | null, title: string) => {
      const bundled = latest?.manifest.pieces.find((piece) => piece.id === id && piece.title === title)
      return bundled ? { first: bundled.firstPage, last: bundled.lastPage } : null
    }
    const rows = pieces.map((piece) => ({
      part: piece.part,
      row: {
        ordinal: piece.ordinal,
        notation: piece.notation,
        date: piece.date,
        title: piece.title,
        author: piece.author,
        pages: pagesOf(piece.id, piece.title),
        notes: piece.notes,
        formats: [...new Set(piece.files.map(({ ending }) => ending))],
        isSigned: piece.files.some(({ role }) => role === 'signed'),
      },
    }))
    const work = await findLatestWork(tx, dialogueId, 'archive')
    return {
      title: titleOfCase(record.dialogue, context.commune),
      parts: caseParts.map((part) => ({ part, rows: rows.filter((one) => one.part === part).map(({ row }) => row) })),
      pieces: pieces.length,
      gaps: gapsOfCase(factsOf(record)),
      ledger: record.ledger,
      bundles: bundles.map((bundle) => ({
        id: bundle.id,
        madeAt: bundle.made_at.getTime(),
        madeBy: bundle.made_by_name,
        retention: isRetention(bundle.retention) ? bundle.retention : 'permanent',
        hasNames: bundle.has_names,
        pages: bundle.pages,
        zip: { hash: bundle.zip_hash, size: bundle.zip_size },
        pdf: { hash: bundle.pdf_hash },
        mayOpen: mayBundle(actor, communeId, bundle.has_names),
      })),
      work: work
        ? { state: work.state, done: work.done, total: work.total, requestedAt: work.requested_at.getTime() }
        : null,
      mayHaveNames: mayBundle(actor, communeId, true),
    }
  })
}

/** Registers that are written when the file is made. */
function filesToCome({ register, data }: CasePiece): StoredPiece[] {
  const unknown = { hash: '', size: 0 }
  const table = { role: 'table' as const, ending: 'pdf', mediaType: mediaTypes.pdf, ...unknown }
  const written = data.map(({ ending }) => ({ role: 'data' as const, ending, mediaType: '', ...unknown }))
  return register ? [table, ...written] : written
}
