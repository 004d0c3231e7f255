import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { lockWork, failWork, updateWork, type BackgroundWorkRow } from '../../store/background-work.ts'
import { findDialogue, lockDialogue } from '../../store/dialogues.ts'
import { today, type Context } from '../context.ts'
import { issuePaper } from '../paper/issue-paper.ts'
import { listGuests, prepareInvitations } from './invitation-model.ts'

export const printInvitationsInput = z.object({ workId: z.uuid() })

/** Small enough that the program answers others in between. */
const portion = 10

/**
 * Prints one invitation for each named delegate into one Word file and one PDF under one number of the register.
 * First each portion is set by itself, so that progress is real and a name that cannot be printed is met before a
 * number is taken; what is set then goes into the files in a moment. Finished work is left as it is.
 */
export async function printInvitations(
  context: Context,
  actor: Actor,
  input: z.input<typeof printInvitationsInput>,
  writers: DocumentWriters,
): Promise<{ notation: string } | { printed: true } | Refused> {
  const parsed = printInvitationsInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { workId } = parsed.data
  const begun = await begin(context, actor, workId)
  if (isRefused(begun)) return begun
  if (begun.state === 'done') return { printed: true }
  try {
    await setPortions(context, begun, writers)
    return await finish(context, actor, workId, writers)
  } catch (error) {
    await context.transact((tx) => failWork(tx, workId))
    throw error
  }
}

async function begin(context: Context, actor: Actor, workId: string): Promise<BackgroundWorkRow | Refused> {
  return context.transact(async (tx) => {
    const work = await lockWork(tx, workId)
    if (work?.kind !== 'invitations' || !can(actor, 'invitation.print', { communeId: work.commune_id }))
      return refuse('not-found')
    if (work.state !== 'done') await updateWork(tx, work.id, { state: 'running' })
    return work
  })
}

async function setPortions(context: Context, work: BackgroundWorkRow, writers: DocumentWriters) {
  const loaded = await context.transact((tx) => load(tx, context, work.dialogue_id))
  if (isRefused(loaded)) return
  const { prepared, guests } = loaded
  const issuedOn = today(context)
  for (let done = 0; done < guests.length;) {
    const some = guests.slice(done, done + portion)
    await writers.setAhead('invitation', { ...prepared.model, issuedOn, guests: some }, prepared.template)
    done += some.length
    const progress = { done, total: guests.length }
    await context.transact((tx) => updateWork(tx, work.id, progress))
  }
}

/** The delegates as they are now: the whole set, its number and the end of the work in one transaction. */
async function finish(context: Context, actor: Actor, workId: string, writers: DocumentWriters) {
  return context.transact(async (tx) => {
    const work = await lockWork(tx, workId)
    if (!work || work.state === 'done') return { printed: true as const }
    // Nobody changes or drops the draft whose words are being printed.
    await lockDialogue(tx, work.dialogue_id)
    const loaded = await load(tx, context, work.dialogue_id)
    if (isRefused(loaded)) {
      await updateWork(tx, work.id, { state: 'failed' })
      return loaded
    }
    const { prepared, guests, dialogue } = loaded
    const title = `Giấy mời dự ${dialogue.title.charAt(0).toLocaleLowerCase('vi')}${dialogue.title.slice(1)}`
    const paper = { prepared, title, isPublic: false, issuedBy: work.requested_by }
    const issued = await issuePaper(tx, context, actor, paper, writers)
    const count = guests.length
    const files = { docx_hash: issued.docxHash, pdf_hash: issued.pdfHash }
    await updateWork(tx, work.id, { state: 'done', done: count, total: count, ...files })
    return { notation: issued.notation }
  })
}

type Tx = Parameters<typeof findDialogue>[0]

async function load(tx: Tx, context: Context, dialogueId: string) {
  const dialogue = await findDialogue(tx, dialogueId)
  if (!dialogue) throw new Error(`no dialogue ${dialogueId}`)
  const guests = await listGuests(tx, dialogueId)
  const prepared = await prepareInvitations(tx, context, dialogue, guests)
  return isRefused(prepared) ? prepared : { dialogue, guests, prepared }
}
