import { can } from '#domain/permission/can.ts'
import { isRefused } from '#domain/refusal.ts'
import { listPapers } from '#server/usecases/paper/list-papers.ts'
import { readPaperDesk, type DeskRow } from '#server/usecases/paper/read-paper-desk.ts'
import { refusePage } from '../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../office-paths.ts'
import { missingLinks } from './missing-links.ts'
import { pageOfPaper } from './page-of-paper.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const dialogueId = idOrNotFound(params.dialogue)
  const listed = await listPapers(locals.context, locals.actor, { dialogueId })
  if (isRefused(listed)) refusePage(listed)
  const desk = await readPaperDesk(locals.context, locals.actor, { dialogueId, origin: url.origin })
  if (isRefused(desk)) refusePage(desk)
  const hrefOf = ({ kind, to, missing, isElsewhere }: DeskRow) => {
    const whom = to === '' ? '' : `?gui=${encodeURIComponent(to)}`
    const own = kind === 'answer-letter' || (isElsewhere && missing.length > 0) ? pageOfPaper(kind) : null
    return dialogueHref(params.commune, dialogueId, own ?? `/van-ban/lap/${kind}${whom}`)
  }
  const rows = desk.rows.map((row) => ({
    ...row,
    href: hrefOf(row),
    missing: missingLinks(params.commune, dialogueId, row.missing),
  }))
  const stages = (['before', 'in', 'after'] as const).map((stage) => ({
    stage,
    rows: rows.filter((row) => row.stage === stage),
  }))
  const done = url.searchParams.get('xong')
  return {
    // Letters have a list of their own.
    papers: listed.papers.filter(({ kind }) => kind !== 'answer-letter').toReversed(),
    stages,
    fileHref: can(locals.actor, 'archive.bundle') ? dialogueHref(params.commune, dialogueId, '/ho-so') : null,
    justIssued: listed.papers.find(({ id }) => id === done) ?? null,
  }
}
