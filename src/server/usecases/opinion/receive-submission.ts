import { randomInt } from 'node:crypto'
import { v5 } from 'uuid'
import { firstDueOf } from '#domain/opinion/first-due.ts'
import { keptOpinionText } from '#domain/opinion/opinion-text.ts'
import { trackingCodeFrom } from '#domain/opinion/tracking-code.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import { insertLedgerEntry } from '../../store/ledger.ts'
import { insertOpinion, listOpinions, nextOpinionNumber } from '../../store/opinions.ts'
import { findPrintedSheet, settlePrintedSheet } from '../../store/printed-sheets.ts'
import { findSubmissionByForm, insertSender, insertSubmission } from '../../store/submissions.ts'
import { findReceptionOffice, findUnit } from '../../store/units.ts'
import type { Channel } from '../../store/tables/opinions.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'

export interface Incoming {
  dialogue: Pick<DialogueRow, 'id' | 'held_on'>
  channel: Channel
  villageId: string | null
  /** As typed, at least one. */
  texts: string[]
  sender: { name: string | null; phone: string | null; address?: string | null; wants_letter?: boolean } | null
  receivedBy: string | null
  linkId: string | null
  formKey: string
  /** The code printed on the sheet, reserved for it and asked about before. */
  printedCode?: string
}

export interface Receipt {
  /** Twelve digits, for the sender alone. */
  code: string
  numbers: number[]
  /** Milliseconds since the epoch. */
  receivedAt: number
  /** False when the same form had been posted before: this is the receipt it got then. */
  isNew: boolean
  submissionId: string
}

const codeAttempts = 5

/**
 * Takes in what was handed in: the submission with its code, each opinion with its number and its open entry in the
 * ledger, owned by the reception office. Every channel comes through here.
 */
export async function receiveSubmission(tx: Writer, context: Context, incoming: Incoming): Promise<Receipt> {
  const formKey = formKeyOf(incoming)
  for (let attempt = 0; attempt < codeAttempts; attempt += 1) {
    const id = newId()
    const code = incoming.printedCode ?? (await freeCode(tx))
    const isNew = await insertSubmission(tx, {
      commune_id: context.commune.id,
      id,
      dialogue_id: incoming.dialogue.id,
      tracking_code: code,
      channel: incoming.channel,
      village_id: incoming.villageId,
      received_at: new Date(context.now),
      received_by: incoming.receivedBy,
      link_id: incoming.linkId,
      form_key: formKey,
    })
    if (isNew) {
      await keepOnSheet(tx, context, id, incoming)
      return { code, ...(await insertWhatItHolds(tx, context, id, incoming)), isNew, submissionId: id }
    }
    const earlier = await findSubmissionByForm(tx, formKey)
    if (earlier) {
      const opinions = await listOpinions(tx, { submissionId: earlier.id })
      const numbers = opinions.map(({ number }) => number)
      const receivedAt = earlier.received_at.getTime()
      return { code: earlier.tracking_code, numbers, receivedAt, isNew, submissionId: earlier.id }
    }
  }
  throw new Error('no free tracking code was found')
}

/** The form's key with its words: a double click is one opinion, other words typed after "back" are another. */
export function formKeyOf({ dialogue, villageId, texts, formKey }: Incoming): string {
  return v5(JSON.stringify([dialogue.id, villageId, texts]), formKey)
}

async function keepOnSheet(tx: Writer, context: Context, submissionId: string, incoming: Incoming) {
  if (incoming.printedCode === undefined) return
  const settled = { submission_id: submissionId, blank_on: null, settled_by: incoming.receivedBy ?? 'public' }
  await settlePrintedSheet(tx, incoming.printedCode, { ...settled, settled_at: new Date(context.now) })
}

/** A code that lies printed on somebody's sheet is given to nobody else. */
async function freeCode(tx: Writer): Promise<string> {
  const code = trackingCodeFrom(String(randomInt(1e11)).padStart(11, '0'))
  return (await findPrintedSheet(tx, code)) ? freeCode(tx) : code
}

async function insertWhatItHolds(tx: Writer, context: Context, submissionId: string, incoming: Incoming) {
  const office = await findReceptionOffice(tx, today(context))
  if (!office) throw new Error('the commune has no reception office')
  const common = { commune_id: context.commune.id, dialogue_id: incoming.dialogue.id }
  const dueOn = firstDueOf(today(context), incoming.dialogue.held_on, await readLawBook(tx))
  const numbers: number[] = []
  if (incoming.sender)
    await insertSender(tx, { commune_id: common.commune_id, submission_id: submissionId, ...incoming.sender })
  for (const text of incoming.texts) {
    const opinion = { ...common, id: newId(), submission_id: submissionId, number: await nextOpinionNumber(tx) }
    const received = { village_id: incoming.villageId, received_at: new Date(context.now) }
    await insertOpinion(tx, { ...opinion, ...received, text: keptOpinionText(text) })
    await insertLedgerEntry(tx, {
      ...common,
      opinion_id: opinion.id,
      term: 'open',
      office_id: office.id,
      due_on: dueOn,
      changed_at: new Date(context.now),
    })
    numbers.push(opinion.number)
  }
  return { numbers, receivedAt: context.now }
}

/** Opinions are taken in from the first paper on until the conclusion; after the session they belong to the follow-up. */
export function takesOpinions(dialogue: Pick<DialogueRow, 'state'>): boolean {
  return ['preparing', 'in-session', 'held'].includes(dialogue.state)
}

export async function isVillage(tx: Writer, id: string | null): Promise<boolean> {
  return id === null || (await findUnit(tx, id))?.kind === 'village'
}
