import { fail } from '@sveltejs/kit'
import { isRefused } from '#domain/refusal.ts'
import type { drawTemplate } from '#server/usecases/template/draw-template.ts'
import { refuseForm } from '../../../../answer-refusal.ts'
import { svgPicture } from './svg-picture.ts'

/** The form again with what was typed, and the paper as it would be or what is wrong with the words. */
export function answerPreview<Values extends Record<string, unknown>>(
  drawn: Awaited<ReturnType<typeof drawTemplate>>,
  values: Values,
) {
  if (isRefused(drawn)) return refuseForm(drawn, values)
  if ('problems' in drawn) return fail(400, { values, problems: drawn.problems })
  return { values, picture: svgPicture(drawn.svg), unresolved: drawn.unresolved }
}
