import { randomUUID } from 'node:crypto'
import { error, fail, redirect } from '@sveltejs/kit'
import type { Actor } from '#domain/permission/actor.ts'
import { isRefused, refuse } from '#domain/refusal.ts'
import type { Context } from '#server/usecases/context.ts'
import { listDialogues } from '#server/usecases/dialogue/list-dialogues.ts'
import { collectOpinions } from '#server/usecases/opinion/collect-opinions.ts'
import { readCollection } from '#server/usecases/opinion/read-collection.ts'
import { localizeHref } from '#words/runtime.js'
import { refusalStatus, refusePage } from '../../../../answer-refusal.ts'
import {
  filledRows,
  firstRows,
  moreRows,
  typedRows,
} from '../../../../(public)/[commune]/thu-y-kien/[token]/typed-rows.ts'
import type { Actions, PageServerLoad } from './$types.js'

const open = ['preparing', 'in-session', 'held']

/** The page of a village head; to everybody else it is not there. */
function ownVillage(actor: Actor): string {
  if (actor.kind !== 'user' || actor.role !== 'village-head' || actor.villageId === null) error(404)
  return actor.villageId
}

/** Dialogues that take opinions from this village; one that names no village is for all. */
async function dialoguesOf(context: Context, actor: Actor, villageId: string) {
  const listed = await listDialogues(context, actor)
  if (isRefused(listed)) refusePage(listed)
  return listed.dialogues
    .filter(({ state }) => open.includes(state))
    .filter(({ villages }) => villages.length === 0 || villages.some(({ id }) => id === villageId))
    .map(({ id, title }) => ({ id, title }))
}

export const load: PageServerLoad = async ({ locals: { context, actor }, url }) => {
  const villageId = ownVillage(actor)
  const dialogues = await dialoguesOf(context, actor, villageId)
  const chosen = dialogues.find(({ id }) => id === url.searchParams.get('cuoc')) ?? dialogues[0]
  const collection = chosen ? await readCollection(context, actor, { dialogueId: chosen.id, villageId }) : null
  if (collection !== null && isRefused(collection)) refusePage(collection)
  return {
    dialogues,
    collection,
    rows: firstRows(),
    formKey: randomUUID(),
    justHandedIn: Number(url.searchParams.get('da-nop')) || 0,
  }
}

export const actions: Actions = {
  /** One more line; what was typed stays. */
  more: async ({ request }) => {
    const typed = await typedRows(request)
    return { ...typed, rows: moreRows(typed.rows), refused: null }
  },
  send: async ({ request, locals: { context, actor }, params, url }) => {
    const villageId = ownVillage(actor)
    const typed = await typedRows(request)
    const opinions = filledRows(typed.rows)
    if (opinions.length === 0) return fail(400, { ...typed, refused: refuse('empty-text', { field: 'text-0' }) })
    const asked = url.searchParams.get('cuoc')
    const dialogue = (await dialoguesOf(context, actor, villageId)).find(({ id }) => id === asked)
    if (!dialogue) error(404)
    const collected = await collectOpinions(context, actor, {
      dialogueId: dialogue.id,
      villageId,
      opinions: opinions.map(({ text, name, sheetCode }) => ({ text, name, sheetCode })),
      formKey: typed.formKey,
    })
    if (isRefused(collected)) {
      const [, index, field] = /^opinions\.(\d+)\.(text|name|sheetCode)/.exec(collected.field ?? '') ?? []
      const row = index === undefined ? undefined : opinions[Number(index)]?.row
      const refused = row === undefined ? collected : { ...collected, field: `${field}-${row}` }
      return fail(refusalStatus(collected), { ...typed, refused })
    }
    const back = `/${params.commune}/van-phong/y-kien-thon?cuoc=${dialogue.id}&da-nop=${collected.receipts.length}`
    redirect(303, localizeHref(back))
  },
}
