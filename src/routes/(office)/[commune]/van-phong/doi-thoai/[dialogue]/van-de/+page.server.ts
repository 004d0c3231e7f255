import { isRefused } from '#domain/refusal.ts'
import { can } from '#domain/permission/can.ts'
import { today } from '#server/usecases/context.ts'
import { listMatters, type MattersPage } from '#server/usecases/matter/list-matters.ts'
import { refusePage } from '../../../../../../answer-refusal.ts'
import { idOrNotFound } from '../../../../office-paths.ts'
import type { PageServerLoad } from './$types.js'

type Listed = MattersPage['matters'][number]

/** The lists that a person works through, each by what the matters in it still lack. */
const lists = {
  'tat-ca': () => true,
  'cua-toi': ({ isMine }) => isMine,
  'chua-giao': ({ office }) => office === null,
  'chua-tra-loi': ({ answer, outcome }) => answer !== 'approved' && outcome === null,
  'cho-duyet': ({ answer, outcome }) => answer === 'submitted' && outcome === null,
  'chua-cong-khai': ({ isSummaryApproved }) => !isSummaryApproved,
} satisfies Record<string, (matter: Listed) => boolean>
type MatterList = keyof typeof lists

export const load: PageServerLoad = async ({ locals: { context, actor }, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const listed = await listMatters(context, actor, { dialogueId })
  if (isRefused(listed)) refusePage(listed)
  const asked = url.searchParams.get('loc') ?? ''
  const isOfficial = actor.kind === 'user' && actor.role === 'official'
  const names = (Object.keys(lists) as MatterList[]).filter((name) => name !== 'cua-toi' || isOfficial)
  const show = names.find((name) => name === asked) ?? (isOfficial && listed.counts.mine > 0 ? 'cua-toi' : 'tat-ca')
  return {
    dialogueId,
    today: today(context),
    show,
    lists: names.map((name) => ({ name, count: listed.matters.filter(lists[name]).length })),
    matters: listed.matters.filter(lists[show]),
    mayGroup: can(actor, 'matter.group'),
  }
}
