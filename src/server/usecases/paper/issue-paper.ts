import { yearOf } from '#domain/calendar/iso-date.ts'
import { notationOf, seriesOf, usualNumbering } from '#domain/document/register.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import type { Writer } from '../../database/connect.ts'
import { paperKinds } from '../../documents/kinds.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { storeFile } from '../../store/files.ts'
import { closeDraft } from '../../store/paper-drafts.ts'
import { insertPaper } from '../../store/papers.ts'
import { lockRegister, findNumbering, takeNumber } from '../../store/register.ts'
import { today, type Context } from '../context.ts'
import { mediaTypes } from './media-types.ts'
import type { PreparedPaper } from './prepare-paper.ts'

export interface PaperToIssue {
  prepared: PreparedPaper
  title: string
  isPublic: boolean
  /** Who asked for it, where the work is done by the program itself. */
  issuedBy?: string
}

export interface IssuedPaper {
  paperId: string
  notation: string
  docxHash: string
  pdfHash: string
}

/**
 * Takes the next number, writes the paper with it and freezes both files, all in the caller's transaction: a paper
 * that cannot be written gives its number back. Callers have asked for the right to issue it.
 */
export async function issuePaper(
  tx: Writer,
  context: Context,
  actor: Actor,
  { prepared, title, isPublic, issuedBy }: PaperToIssue,
  writers: DocumentWriters,
): Promise<IssuedPaper> {
  const { dialogueId, kind, model, template, templateVersion, draftId } = prepared
  const communeId = context.commune.id
  const day = today(context)
  const { abbreviation } = paperKinds[kind].typeOf(model)
  await lockRegister(tx, communeId, yearOf(day))
  const series = seriesOf((await findNumbering(tx, yearOf(day))) ?? usualNumbering, abbreviation)
  const number = await takeNumber(tx, communeId, series, yearOf(day))
  const notation = notationOf(number, abbreviation)
  const full = { ...model, documentNumber: notation, issuedOn: day }
  const written = await writers.renderPaper(kind, full, template)
  const docxHash = await storeFile(tx, communeId, written.docx, mediaTypes.docx)
  const pdfHash = await storeFile(tx, communeId, written.pdf, mediaTypes.pdf)
  const paperId = newId()
  await insertPaper(tx, {
    commune_id: communeId,
    id: paperId,
    dialogue_id: dialogueId,
    kind,
    title,
    model: JSON.stringify(full),
    number,
    series,
    year: yearOf(day),
    notation,
    issued_on: day,
    issued_at: new Date(context.now),
    issued_by: issuedBy ?? actorKey(actor),
    is_public: isPublic,
    docx_hash: docxHash,
    pdf_hash: pdfHash,
    template_version: templateVersion,
    draft_id: draftId,
  })
  const closed = { closed_at: new Date(context.now), closed_by: issuedBy ?? actorKey(actor), paper_id: paperId }
  if (draftId !== null) await closeDraft(tx, draftId, { state: 'issued', ...closed })
  await insertAudit(tx, communeId, actor, {
    action: 'paper.issue',
    thing: 'paper',
    id: paperId,
    detail: { kind, notation },
  })
  return { paperId, notation, docxHash, pdfHash }
}
