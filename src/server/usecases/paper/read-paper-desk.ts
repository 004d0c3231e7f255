import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { paperKinds, type PaperKindName } from '../../documents/kinds.ts'
import { findDialogue } from '../../store/dialogues.ts'
import type { PaperEntry } from '../../store/papers.ts'
import type { Context } from '../context.ts'
import { built, firstMissing, type Built, type MissingPart } from './from-record/built-paper.ts'
import { loadDialogueFile, type DialogueFile } from './from-record/dialogue-file.ts'
import { papersOfDialogue, type PaperOfDialogue, type PaperStage } from './from-record/papers-of-dialogue.ts'
import { isOf, listStandingPapers } from './from-record/record-paper.ts'

export const readPaperDeskInput = z.object({ dialogueId: z.uuid(), origin: z.url() })

export interface DeskRow {
  kind: PaperKindName
  stage: PaperStage
  /** Whom it is for, where each addressee gets a paper of the kind. */
  to: string
  isNumbered: boolean
  isPublic: boolean
  /** Made on a page of its own, such as the plan. */
  isElsewhere: boolean
  missing: MissingPart[]
  issued: { id: string; notation: string; issuedOn: string }[]
}

/** What can be made of the record now, what was issued and when, and what is still missing. */
export async function readPaperDesk(
  context: Context,
  actor: Actor,
  input: z.input<typeof readPaperDeskInput>,
): Promise<{ rows: DeskRow[] } | Refused> {
  const parsed = readPaperDeskInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    const thing = dialogue && { communeId: dialogue.commune_id }
    if (!dialogue || !can(actor, 'register.read', thing)) return refuse('not-found')
    const file = await loadDialogueFile(tx, context, parsed.data)
    if (!file) return refuse('not-found')
    const papers = await listStandingPapers(tx, dialogue.id)
    const rows = (Object.entries(papersOfDialogue) as [PaperKindName, PaperOfDialogue][])
      .filter(([, entry]) => can(actor, entry.right, thing))
      .flatMap(([kind, entry]) => rowsOf(kind, entry, file, papers))
    return { rows: rows.toSorted((a, b) => order(a) - order(b)) }
  })
}

const kindOrder = Object.keys(paperKinds)
const order = ({ kind }: DeskRow) => kindOrder.indexOf(kind)

function rowsOf(kind: PaperKindName, entry: PaperOfDialogue, file: DialogueFile, papers: PaperEntry[]): DeskRow[] {
  // Letters have a list of their own: the desk only says whether there is one to write.
  const made = entry.isLetter === true ? lettersOf(file) : entry.build(file)
  const { stage, isPublic } = entry
  const row = {
    kind,
    stage,
    isPublic,
    isNumbered: paperKinds[kind].isNumbered,
    isElsewhere: entry.isElsewhere ?? false,
  }
  const ofKind = papers.filter((paper) => paper.kind === kind)
  if ('missing' in made) return [{ ...row, to: '', missing: made.missing, issued: issuedOf(ofKind) }]
  return made.papers.map(({ to, isHere }) => ({
    ...row,
    to,
    isElsewhere: row.isElsewhere && isHere !== true,
    missing: [],
    issued: issuedOf(entry.isLetter === true ? ofKind : ofKind.filter((paper) => isOf(paper, kind, to))),
  }))
}

function issuedOf(papers: PaperEntry[]): DeskRow['issued'] {
  return papers.map(({ id, notation, issued_on }) => ({ id, notation, issuedOn: issued_on }))
}

function lettersOf(file: DialogueFile): Built<null> {
  return built(firstMissing(file, ['conclusion', 'letters']), () => null)
}
