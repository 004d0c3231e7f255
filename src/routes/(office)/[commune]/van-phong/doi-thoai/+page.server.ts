import { isRefused } from '#domain/refusal.ts'
import { checkThisYear } from '#server/usecases/dialogue/check-year.ts'
import { listDialogues } from '#server/usecases/dialogue/list-dialogues.ts'
import { refusePage } from '../../../../answer-refusal.ts'
import { dialogueHref, officeHref } from '../../office-paths.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params }) => {
  const listed = await listDialogues(locals.context, locals.actor)
  if (isRefused(listed)) refusePage(listed)
  return {
    yearFindings: await checkThisYear(locals.context, locals.actor),
    dialogues: listed.dialogues.map((dialogue) => ({ ...dialogue, href: dialogueHref(params.commune, dialogue.id) })),
    startHref: officeHref(params.commune, '/lap-ke-hoach'),
    importHref: listed.mayImport ? officeHref(params.commune, '/nhap-ke-hoach') : null,
  }
}
