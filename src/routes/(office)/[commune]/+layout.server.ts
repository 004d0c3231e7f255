import { compareDays } from '#domain/calendar/iso-date.ts'
import { actorName } from '#domain/permission/actor.ts'
import { isRefused } from '#domain/refusal.ts'
import { listDialogues, type ListedDialogue } from '#server/usecases/dialogue/list-dialogues.ts'
import { deLocalizeHref } from '#words/runtime.js'
import { menuCounts } from './menu-counts.ts'
import { officeMenu } from './office-menu.ts'
import type { LayoutServerLoad } from './$types.js'

export const load: LayoutServerLoad = async ({ locals, params, url }) => {
  const { context, actor } = locals
  const { commune } = context
  const listed = await listDialogues(context, actor)
  const dialogue = isRefused(listed) ? null : currentOf(listed.dialogues, params.dialogue)
  const counts = await menuCounts(context, actor, dialogue?.id ?? null)
  return {
    commune: { slug: commune.slug, name: commune.name, kind: commune.kind, isDemonstration: commune.is_demonstration },
    person: { name: actorName(actor), position: actor.kind === 'user' ? actor.position : '' },
    /** The dialogue that the menu is about: the one of this page, or the one that goes on. */
    current: dialogue && {
      id: dialogue.id,
      slug: dialogue.slug,
      title: dialogue.title,
      state: dialogue.state,
      heldOn: dialogue.heldOn,
    },
    sections: officeMenu({ actor, commune: commune.slug, pathname: deLocalizeHref(url.pathname), dialogue, counts }),
  }
}

/** Without one in the address: the next that is not concluded, or else the latest. */
function currentOf(dialogues: ListedDialogue[], id: string | undefined): ListedDialogue | null {
  if (id !== undefined) return dialogues.find((dialogue) => dialogue.id === id) ?? null
  const dated = dialogues.toSorted((a, b) => compareDays(a.heldOn ?? '9999-12-31', b.heldOn ?? '9999-12-31'))
  return dated.find(({ state }) => state !== 'concluded') ?? dated.at(-1) ?? null
}
