import { z } from 'zod'
import { actorKey, actorName, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { findPlanTemplate, insertPlanTemplate, updatePlanTemplate } from '../../store/plan-templates.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'
import { findHead } from './plan-head.ts'

export const keepTemplateInput = z.object({ dialogueId: z.uuid(), name: typedWords(200, 1) })

/** Keeps a plan as it is written now, to begin others from. */
export async function keepTemplate(
  context: Context,
  actor: Actor,
  input: z.input<typeof keepTemplateInput>,
): Promise<{ templateId: string } | Refused> {
  const parsed = keepTemplateInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, name } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    const head = dialogue && (await findHead(tx, dialogue))
    if (!dialogue || !head || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    const templateId = newId()
    await insertPlanTemplate(tx, {
      commune_id: dialogue.commune_id,
      id: templateId,
      name,
      content: JSON.stringify(head.plan),
      made_by: actorKey(actor),
      made_by_name: actorName(actor),
      made_at: new Date(context.now),
    })
    const act = { action: 'plan.edit', thing: 'plan-template', id: templateId, detail: { kept: name } } as const
    await insertAudit(tx, dialogue.commune_id, actor, act)
    return { templateId }
  })
}

export const removeTemplateInput = z.object({ templateId: z.uuid() })

/** Plans that began from it stay as they are. */
export async function removeTemplate(
  context: Context,
  actor: Actor,
  input: z.input<typeof removeTemplateInput>,
): Promise<{ removed: true } | Refused> {
  const parsed = removeTemplateInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const template = await findPlanTemplate(tx, parsed.data.templateId)
    if (!template || !can(actor, 'plan.edit', { communeId: template.commune_id })) return refuse('not-found')
    await updatePlanTemplate(tx, template.id, { removed_at: new Date(context.now) })
    const act = { action: 'plan.edit', thing: 'plan-template', id: template.id, detail: { removed: true } } as const
    await insertAudit(tx, template.commune_id, actor, act)
    return { removed: true }
  })
}
