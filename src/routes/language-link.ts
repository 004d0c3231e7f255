import { deLocalizeHref, getLocale, localizeHref } from '#words/runtime.js'

/** The same page in the other language. */
export function languageLink(pathname: string, search = ''): { languageHref: string; languageCode: string } {
  const languageCode = getLocale() === 'vi' ? 'en' : 'vi'
  return { languageHref: localizeHref(deLocalizeHref(pathname), { locale: languageCode }) + search, languageCode }
}
