import { z } from 'zod'
import { yearOf } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listDialogues } from '../../store/dialogues.ts'
import { readFile } from '../../store/files.ts'
import { findIncomingPaper, listIncomingPapers } from '../../store/incoming-papers.ts'
import { listOffices } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { endingOf } from '../paper/media-types.ts'
import type { PaperFile } from '../paper/read-paper-file.ts'

export const readIncomingInput = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() })

export interface IncomingPaper {
  id: string
  number: number
  arrivedOn: string
  sender: string
  notation: string | null
  dated: string | null
  subject: string
  handler: string | null
  answerBy: string | null
  dialogue: string | null
  hasFile: boolean
}

export interface IncomingRegister {
  year: number
  papers: IncomingPaper[]
  mayKeep: boolean
  offices: { id: string; name: string }[]
  dialogues: { id: string; title: string }[]
}

/** The register of arriving papers (sổ văn bản đến) of a year, the newest first, with what a new entry may name. */
export async function readIncoming(
  context: Context,
  actor: Actor,
  input: z.input<typeof readIncomingInput> = {},
): Promise<IncomingRegister | Refused> {
  const parsed = readIncomingInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const thing = { communeId: context.commune.id }
  if (!can(actor, 'register.read', thing)) return refuse('not-found')
  const year = parsed.data.year ?? yearOf(today(context))
  return context.transact(async (tx) => ({
    year,
    papers: (await listIncomingPapers(tx, year)).map((row) => ({
      id: row.id,
      number: row.number,
      arrivedOn: row.arrived_on,
      sender: row.sender,
      notation: row.notation,
      dated: row.dated,
      subject: row.subject,
      handler: row.handler,
      answerBy: row.answer_by,
      dialogue: row.dialogue_title,
      hasFile: row.file_hash !== null,
    })),
    mayKeep: can(actor, 'register.keep', thing),
    offices: (await listOffices(tx, today(context))).map(({ id, name }) => ({ id, name })),
    dialogues: (await listDialogues(tx)).map(({ id, title }) => ({ id, title })),
  }))
}

/** The scan of a paper that arrived. */
export async function readIncomingFile(
  context: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<PaperFile | Refused> {
  if (!can(actor, 'register.read', { communeId: context.commune.id })) return refuse('not-found')
  return context.transact(async (tx) => {
    const paper = await findIncomingPaper(tx, id)
    const file = paper?.file_hash ? await readFile(tx, paper.file_hash) : undefined
    if (!paper?.file_hash || !file) return refuse('not-found')
    const fileName = `van-ban-den-${paper.number}-${paper.year}.${endingOf(file.mediaType)}`
    return { ...file, hash: paper.file_hash, fileName }
  })
}
