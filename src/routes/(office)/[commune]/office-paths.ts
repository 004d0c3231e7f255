import { error } from '@sveltejs/kit'
import { z } from 'zod'
import { localizeHref } from '#words/runtime.js'

/** A page of the office, in the language of the request. `rest` begins with `/`, `?` or `#`, or is empty. */
export function officeHref(commune: string, rest = ''): string {
  return localizeHref(`/${commune}/van-phong${rest}`)
}

/** A page of one dialogue. */
export function dialogueHref(commune: string, dialogueId: string, rest = ''): string {
  return officeHref(commune, `/doi-thoai/${dialogueId}${rest}`)
}

/** An issued paper; the same address serves the public and the office. */
export function paperHref(commune: string, paperId: string, format: 'docx' | 'pdf'): string {
  return localizeHref(`/${commune}/van-ban/${paperId}.${format}`)
}

/** An address with something else than an id in its place leads nowhere. */
export function idOrNotFound(value: string): string {
  const parsed = z.uuid().safeParse(value)
  return parsed.success ? parsed.data : error(404)
}
