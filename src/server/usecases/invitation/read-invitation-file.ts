import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findWork } from '../../store/background-work.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { readFile } from '../../store/files.ts'
import type { Context } from '../context.ts'
import type { PaperFile } from '../paper/read-paper-file.ts'

export const readInvitationFileInput = z.object({ workId: z.uuid(), format: z.enum(['docx', 'pdf']) })

/** The finished file: all invitations of one piece of work. */
export async function readInvitationFile(
  context: Context,
  actor: Actor,
  input: z.input<typeof readInvitationFileInput>,
): Promise<PaperFile | Refused> {
  const parsed = readInvitationFileInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { workId, format } = parsed.data
  return context.transact(async (tx) => {
    const work = await findWork(tx, workId)
    if (work?.kind !== 'invitations' || !can(actor, 'invitation.print', { communeId: work.commune_id }))
      return refuse('not-found')
    const hash = format === 'docx' ? work.docx_hash : work.pdf_hash
    const file = hash === null ? undefined : await readFile(tx, hash)
    if (hash === null || !file) return refuse('wrong-state')
    const dialogue = await findDialogue(tx, work.dialogue_id)
    return { ...file, hash, fileName: `giay-moi-${dialogue?.slug ?? workId}.${format}` }
  })
}
