import { isRefused } from '#domain/refusal.ts'
import { readCommune } from '#server/usecases/public/read-commune.ts'
import { readLedgerExplained } from '#server/usecases/public/read-ledger-explained.ts'
import { refusePage } from '../../../answer-refusal.ts'
import { cacheForAnybody } from '../public-page.ts'
import type { PageServerLoad } from './$types.js'

/** Of one dialogue (`?doi-thoai=`), or of all of the commune together. */
export const load: PageServerLoad = async (event) => {
  const { context, actor } = event.locals
  const slug = event.url.searchParams.get('doi-thoai')
  cacheForAnybody(event)
  if (!slug) {
    const commune = await readCommune(context, actor)
    if (isRefused(commune)) refusePage(commune)
    return { ledger: commune.ledger, dialogue: null }
  }
  const explained = await readLedgerExplained(context, actor, { slug })
  if (isRefused(explained)) refusePage(explained)
  const { ledger, reasons, open, title } = explained
  return { ledger, dialogue: { slug: explained.slug, title, reasons, open } }
}
