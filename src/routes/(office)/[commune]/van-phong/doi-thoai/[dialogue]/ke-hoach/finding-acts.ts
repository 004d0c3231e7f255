import { redirect } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import { mendFinding, undoMend } from '#server/usecases/plan/mend-finding.ts'
import { overrideFinding, withdrawOverride } from '#server/usecases/plan/override-finding.ts'
import { refuseForm } from '../../../../../../answer-refusal.ts'
import { dialogueHref, idOrNotFound } from '../../../../office-paths.ts'

export interface TypedOverride {
  key: string
  reason: string
}

interface Sent {
  request: Request
  locals: App.Locals
  params: { commune: string; dialogue: string }
}

/**
 * What a person can do about a finding: of the plan while it is a draft, of its amendment afterwards. `place` is the
 * page, `valuesOf` what its form holds when a reason is refused.
 */
export function findingActs<Values extends Record<string, unknown>>(
  place: string,
  valuesOf: (override?: TypedOverride) => Values,
) {
  const back = ({ params }: Sent, done = '') =>
    redirect(303, dialogueHref(params.commune, params.dialogue, `${place}${done}#phap-luat`))
  return {
    mend: async (sent: Sent) => {
      const input = {
        dialogueId: idOrNotFound(sent.params.dialogue),
        key: typedText(await sent.request.formData(), 'key'),
      }
      const result = await mendFinding(sent.locals.context, sent.locals.actor, input)
      if (isRefused(result)) return refuseForm(result, valuesOf())
      return back(sent, result.isUndoable ? `?da-sua=${result.version}` : '?da-giu=1')
    },
    undoMend: async (sent: Sent) => {
      const dialogueId = idOrNotFound(sent.params.dialogue)
      const version = typedText(await sent.request.formData(), 'version')
      const result = await undoMend(sent.locals.context, sent.locals.actor, { dialogueId, version })
      if (isRefused(result)) return refuseForm(result, valuesOf())
      return back(sent, '?da-hoan-tac=1')
    },
    override: async (sent: Sent) => {
      const dialogueId = idOrNotFound(sent.params.dialogue)
      const form = await sent.request.formData()
      const override = { key: typedText(form, 'key'), reason: typedText(form, 'reason') }
      const result = await overrideFinding(sent.locals.context, sent.locals.actor, { dialogueId, ...override })
      if (isRefused(result)) return refuseForm(result, valuesOf(override))
      return back(sent)
    },
    withdrawOverride: async (sent: Sent) => {
      const input = {
        dialogueId: idOrNotFound(sent.params.dialogue),
        key: typedText(await sent.request.formData(), 'key'),
      }
      const result = await withdrawOverride(sent.locals.context, sent.locals.actor, input)
      if (isRefused(result)) return refuseForm(result, valuesOf())
      return back(sent)
    },
  }
}

export type MendDone = { kind: 'mended'; version: number } | { kind: 'confirmed' | 'undone' } | null

/** What the click before led to, and the version that it can be undone from. */
export function mendDone(query: URLSearchParams): MendDone {
  const version = Number(query.get('da-sua'))
  if (Number.isInteger(version) && version > 1) return { kind: 'mended', version }
  if (query.has('da-giu')) return { kind: 'confirmed' }
  return query.has('da-hoan-tac') ? { kind: 'undone' } : null
}

function typedText(form: FormData, name: string): string {
  const typed = form.get(name)
  return typeof typed === 'string' ? typed : ''
}
