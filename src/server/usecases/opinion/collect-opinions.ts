import { v5 } from 'uuid'
import { z } from 'zod'
import { readPrintedCode } from '#domain/opinion/tracking-code.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { isLinkUsable } from '../link/find-link.ts'
import { opinionText, optionalWords } from './fields.ts'
import { onItsSheet } from '../sheet/use-sheet.ts'
import { receiveSubmission, takesOpinions, type Incoming } from './receive-submission.ts'

export const collectOpinionsInput = z.object({
  dialogueId: z.uuid(),
  villageId: z.uuid(),
  /** A household's words, with its name when it wants the office to know it, and the code of its paper sheet. */
  opinions: z
    .array(z.object({ text: opinionText, name: optionalWords, sheetCode: optionalWords }))
    .min(1)
    .max(100),
  formKey: z.uuid(),
})
export type CollectOpinionsInput = z.input<typeof collectOpinionsInput>

export interface CollectedReceipt {
  code: string
  number: number
}

/**
 * A village head, by account or personal link, hands in what households said. Each household gets a code of its own,
 * so that it can follow its matter without the collector.
 */
export async function collectOpinions(
  context: Context,
  actor: Actor,
  raw: CollectOpinionsInput,
): Promise<{ receipts: CollectedReceipt[]; receivedAt: number } | Refused> {
  const parsed = collectOpinionsInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, villageId, opinions, formKey } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    const thing = { communeId: context.commune.id, dialogueId, villageId }
    if (!dialogue || !can(actor, 'opinion.collect', thing)) return refuse('not-found')
    // Judged again at the act: the page may have been open since before the link ended.
    if (actor.kind === 'link' && !(await isLinkUsable(tx, context, actor.linkId))) return refuse('link-expired')
    if (!takesOpinions(dialogue)) return refuse('wrong-state')
    const receipts: CollectedReceipt[] = []
    let hasNew = false
    // Every sheet is looked at before anything is written: a wrong code leaves nothing behind.
    const sheets: Incoming[] = []
    for (const [i, sheet] of inLockingOrder(sheetsOf(opinions))) {
      const { name, texts } = sheet
      const incoming: Incoming = {
        dialogue,
        channel: 'village-head',
        villageId,
        texts,
        sender: name ? { name, phone: null } : null,
        receivedBy: actorKey(actor),
        linkId: actor.kind === 'link' ? actor.linkId : null,
        // Two households may say the same words in one form: each has a key of its own.
        formKey: v5(String(i), formKey),
      }
      const onSheet = await onItsSheet(tx, incoming, sheet.code)
      if (isRefused(onSheet)) return { ...onSheet, field: `opinions.${sheet.line}.sheetCode` }
      sheets[i] = onSheet
    }
    for (const sheet of sheets) {
      const receipt = await receiveSubmission(tx, context, sheet)
      hasNew ||= receipt.isNew
      receipts.push(...receipt.numbers.map((number) => ({ code: receipt.code, number })))
    }
    const act = {
      action: 'opinion.collect',
      thing: 'dialogue',
      id: dialogueId,
      detail: { villageId, opinions: receipts.length },
    } as const
    if (hasNew) await insertAudit(tx, context.commune.id, actor, act)
    return { receipts, receivedAt: context.now }
  })
}

interface FilledSheet {
  texts: string[]
  name: string | null
  code: string | null
  /** The line of the form that it begins on. */
  line: number
}

/** Lines that carry the same printed code stand on one sheet; every other line is a sheet of its own. */
function sheetsOf(opinions: z.output<typeof collectOpinionsInput>['opinions']): FilledSheet[] {
  const sheets: FilledSheet[] = []
  for (const [line, { text, name, sheetCode }] of opinions.entries()) {
    const code = sheetCode === null ? null : (readPrintedCode(sheetCode) ?? sheetCode)
    const same = code === null ? undefined : sheets.find((sheet) => sheet.code === code)
    if (!same) sheets.push({ texts: [text], name, code, line })
    else {
      same.texts.push(text)
      same.name ??= name
    }
  }
  return sheets
}

/** With their places. Printed sheets are locked in the order of their codes: two forms that name the same ones both end. */
function inLockingOrder(sheets: readonly FilledSheet[]): [number, FilledSheet][] {
  return [...sheets.entries()].toSorted(([, a], [, b]) => (a.code ?? '').localeCompare(b.code ?? ''))
}
