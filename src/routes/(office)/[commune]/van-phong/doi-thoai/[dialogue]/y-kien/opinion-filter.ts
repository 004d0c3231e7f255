import { z } from 'zod'
import { ledgerTerms } from '#domain/ledger/ledger.ts'

const shows = ['all', 'ungrouped', 'set-aside-proposed', ...ledgerTerms] as const

const filter = z.object({
  show: z.enum(shows).nullable().catch(null),
  villageId: z.uuid().nullable().catch(null),
  channel: z.enum(['web', 'office', 'village-head', 'hall']).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** The opinion whose other acts are shown. */
  opened: z.uuid().nullable().catch(null),
  chosen: z.array(z.uuid()).catch([]),
})
type OpinionFilter = z.output<typeof filter>

/** What the address asks for; what it misspells is not asked for. */
export function opinionFilter(query: URLSearchParams): OpinionFilter {
  return filter.parse({
    show: query.get('loc'),
    villageId: query.get('thon'),
    channel: query.get('kenh'),
    page: query.get('trang') ?? 1,
    opened: query.get('xem'),
    chosen: (query.get('chon') ?? '').split(',').filter(Boolean),
  })
}
