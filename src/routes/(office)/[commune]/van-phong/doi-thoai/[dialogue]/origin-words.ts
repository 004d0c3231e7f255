import type { OriginKind } from '#domain/law/origin.ts'
import { m } from '#words'

export const originWords: Record<OriginKind, () => string> = {
  yearly: m.law_origin_yearly,
  'voters-request': m.law_origin_request,
  'draft-consultation': m.law_origin_draft,
  need: m.law_origin_need,
}
