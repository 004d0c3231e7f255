import { isRefused } from '#domain/refusal.ts'
import { trackSubmission } from '#server/usecases/opinion/track-submission.ts'
import { keptReceipt, type KeptReceipt } from '../receipt-cookie.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, cookies, setHeaders, getClientAddress }) => {
  if (locals.userId === null) setHeaders({ 'cache-control': 'private, no-store' })
  const receipt = keptReceipt(cookies)
  if (!receipt) return { isForm: true, receipt: null }
  // A cookie can be made up: without the limit it would be a way to try codes.
  const wait = await locals.app.limits.take('track-submission', getClientAddress())
  if (wait > 0) return { isForm: true, receipt: { ...receipt, dueOn: null, heldOn: null, state: null } }
  return { isForm: true, receipt: await withDates(locals, receipt) }
}

async function withDates({ context, actor }: App.Locals, receipt: KeptReceipt) {
  const tracked = await trackSubmission(context, actor, { code: receipt.code })
  if (isRefused(tracked)) return null
  const opinion = tracked.opinions.find(({ number }) => number === receipt.number)
  if (!opinion) return null
  return { ...receipt, dueOn: opinion.dueOn, heldOn: tracked.dialogue.heldOn, state: tracked.dialogue.state }
}
