import { randomUUID } from 'node:crypto'
import { error, fail, redirect } from '@sveltejs/kit'
import type { LinkActor } from '#domain/permission/actor.ts'
import { isRefused, refuse } from '#domain/refusal.ts'
import { openLink } from '#server/usecases/link/find-link.ts'
import { collectOpinions } from '#server/usecases/opinion/collect-opinions.ts'
import { readCollection } from '#server/usecases/opinion/read-collection.ts'
import { localizeHref } from '#words/runtime.js'
import { refusalStatus, refusePage } from '../../../../answer-refusal.ts'
import { firstRows, filledRows, moreRows, typedRows } from './typed-rows.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types.js'

/** Looking uses nothing up, and says nothing about a link that is not there. */
async function holderOf({
  locals,
  params,
  getClientAddress,
}: Pick<RequestEvent, 'locals' | 'params' | 'getClientAddress'>): Promise<LinkActor> {
  if ((await locals.app.limits.take('use-link', getClientAddress())) > 0) error(429)
  const holder = await openLink(locals.context, params.token)
  if (isRefused(holder)) refusePage(holder)
  return holder
}

export const load: PageServerLoad = async (event) => {
  const holder = await holderOf(event)
  const { dialogueId, villageId } = holder
  const collection = await readCollection(event.locals.context, holder, { dialogueId, villageId })
  if (isRefused(collection)) refusePage(collection)
  if (event.locals.userId === null) event.setHeaders({ 'cache-control': 'private, no-store' })
  return {
    isForm: true,
    holder: holder.name,
    collection,
    rows: firstRows(),
    formKey: randomUUID(),
    justHandedIn: Number(event.url.searchParams.get('da-nop')) || 0,
  }
}

export const actions: Actions = {
  /** One more line; what was typed stays. */
  async more(event) {
    await holderOf(event)
    const typed = await typedRows(event.request)
    return { ...typed, rows: moreRows(typed.rows), refused: null }
  },

  async send(event) {
    const holder = await holderOf(event)
    const typed = await typedRows(event.request)
    const opinions = filledRows(typed.rows)
    if (opinions.length === 0) return fail(400, { ...typed, refused: refuse('empty-text', { field: 'text-0' }) })
    const { dialogueId, villageId } = holder
    const collected = await collectOpinions(event.locals.context, holder, {
      dialogueId,
      villageId,
      opinions: opinions.map(({ text, name, sheetCode }) => ({ text, name, sheetCode })),
      formKey: typed.formKey,
    })
    if (isRefused(collected)) {
      const [, index, field] = /^opinions\.(\d+)\.(\w+)/.exec(collected.field ?? '') ?? []
      const row = index === undefined ? undefined : opinions[Number(index)]?.row
      return fail(refusalStatus(collected), {
        ...typed,
        refused:
          row === undefined
            ? collected
            : { ...collected, field: `${field === 'sheetCode' ? 'sheetCode' : 'text'}-${row}` },
      })
    }
    const count = collected.receipts.length
    redirect(303, localizeHref(`/${event.params.commune}/thu-y-kien/${event.params.token}?da-nop=${count}`))
  },
}
