import { error } from '@sveltejs/kit'
import { can } from '#domain/permission/can.ts'
import { officeHref } from '../../../office-paths.ts'
import { addRule, previewRule } from '../rule-actions.ts'
import { emptyRule } from '../rule-form.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = ({ locals, params }) => {
  if (!can(locals.actor, 'law.edit', { communeId: locals.context.commune.id })) error(404)
  return { fields: emptyRule, allHref: officeHref(params.commune, '/luat') }
}

export const actions: Actions = { preview: previewRule, add: addRule }
