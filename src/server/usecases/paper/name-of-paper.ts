import type { PaperRow } from '../../store/papers.ts'
import { isPaperKind, paperKinds } from '../../documents/kinds.ts'

/** How another paper names one that was issued: `Kế hoạch`, its trích yếu, its number and day. */
export interface PaperName {
  type: string
  notation: string
  issuedOn: string
  subject: string
}

export function nameOfPaper({
  kind,
  model,
  title,
  notation,
  issued_on,
}: Pick<PaperRow, 'kind' | 'model' | 'title' | 'notation' | 'issued_on'>): PaperName {
  const type = isPaperKind(kind) ? paperKinds[kind].typeOf(model).titleVi : 'Văn bản'
  const own = title.toLocaleLowerCase('vi').startsWith(`${type.toLocaleLowerCase('vi')} `)
  return { type, notation, issuedOn: issued_on, subject: own ? title.slice(type.length + 1) : title }
}

/** Whom an issued paper was for: those it addresses, then its own list. `Lưu: VT` is the office's copy, sent to nobody. */
export function recipientsOf(model: Record<string, unknown>): string[] {
  const lines = ['addressees', 'distributionList'].flatMap((name) => (Array.isArray(model[name]) ? model[name] : []))
  const one = typeof model['to'] === 'string' ? [model['to']] : []
  const names = [...one, ...lines].filter((name): name is string => typeof name === 'string')
  return [...new Set(names.map((name) => name.replace(/^[-\s]+/u, '').trim()))].filter(
    (name) => name !== '' && !/^(?:lưu\b|như trên$)/iu.test(name),
  )
}
