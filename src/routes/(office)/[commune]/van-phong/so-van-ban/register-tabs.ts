import { m } from '#words'
import { officeHref } from '../../office-paths.ts'

/** The two books of a year. */
export function registerTabs(commune: string, current: 'out' | 'in', year: number) {
  return [
    { href: officeHref(commune, `/so-van-ban?nam=${year}`), text: m.register_tab_out(), current: current === 'out' },
    { href: officeHref(commune, `/so-van-ban/den?nam=${year}`), text: m.register_tab_in(), current: current === 'in' },
  ]
}

/** The year that an address names, if it is one that a register can have. */
export function yearIn(url: URL): number | undefined {
  const asked = Number(url.searchParams.get('nam'))
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : undefined
}

/** The book of a year to print or to count with. */
export function bookHrefs(commune: string, book: 'di' | 'den', year: number) {
  const file = (format: string) => officeHref(commune, `/so-van-ban/tai-ve/so-van-ban-${book}-${year}.${format}`)
  return { pdf: file('pdf'), docx: file('docx'), csv: file('csv') }
}
