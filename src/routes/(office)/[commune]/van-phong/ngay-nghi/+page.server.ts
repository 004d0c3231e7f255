import { redirect } from '@sveltejs/kit'
import type { Announcement } from '#domain/calendar/announced-year.ts'
import { isRefused } from '#domain/refusal.ts'
import type { AnnouncementInput } from '#server/usecases/calendar/announcement-input.ts'
import { enterHolidayYear } from '#server/usecases/calendar/enter-holiday-year.ts'
import { previewHolidayYear } from '#server/usecases/calendar/preview-holiday-year.ts'
import { readHolidayYear } from '#server/usecases/calendar/read-holiday-year.ts'
import { refuseForm, refusePage } from '../../../../answer-refusal.ts'
import { officeHref } from '../../office-paths.ts'
import type { Actions, PageServerLoad } from './$types.js'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = url.searchParams.get('nam')
  const page = await readHolidayYear(locals.context, locals.actor, asked === null ? {} : { year: asked })
  if (isRefused(page)) refusePage(page)
  const { today, year, versions, proposal } = page
  const thisYear = Number(today.slice(0, 4))
  const years = [...new Set([...Array.from({ length: 5 }, (_, index) => thisYear - 1 + index), year])].toSorted(
    (a, b) => a - b,
  )
  return {
    ...page,
    tabs: years.map((one) => ({
      text: String(one),
      href: officeHref(params.commune, `/ngay-nghi?nam=${one}`),
      current: one === year,
    })),
    saved: { version: versions[0]?.version ?? 0, count: url.searchParams.get('da-ghi') },
    fields: fieldsOf(proposal, year),
  }
}

export const actions: Actions = {
  async preview({ request, locals }) {
    const values = await typedFields(request)
    const preview = await previewHolidayYear(locals.context, locals.actor, announcementOf(values))
    if (isRefused(preview)) return refuseForm(preview, values)
    return { values, preview }
  },
  async enter({ request, locals, params }) {
    const values = await typedFields(request)
    const entered = await enterHolidayYear(locals.context, locals.actor, announcementOf(values))
    if (isRefused(entered)) return refuseForm(entered, values)
    redirect(303, officeHref(params.commune, `/ngay-nghi?nam=${entered.year}&da-ghi=${entered.moved}`))
  },
}

/** How many swaps the form has room for; the Government has announced two in a year at most. */
const swapRows = 3

type Fields = {
  year: string
  source: string
  tetFrom: string
  tetTo: string
  hungKings: string
  nationalSecond: string
  culture: boolean
  swaps: { off: string; worked: string }[]
}

function fieldsOf(said: Announcement | null, year: number): Fields {
  const swaps = said?.swaps ?? []
  return {
    year: String(year),
    source: said?.source ?? '',
    tetFrom: said?.tet.from ?? '',
    tetTo: said?.tet.to ?? '',
    hungKings: said?.hungKings ?? '',
    nationalSecond: said?.nationalSecond ?? '',
    culture: said?.culture ?? false,
    swaps: Array.from(
      { length: Math.max(swapRows, swaps.length) },
      (_, index) => swaps[index] ?? { off: '', worked: '' },
    ),
  }
}

async function typedFields(request: Request): Promise<Fields> {
  const form = await request.formData()
  const typed = (name: string) => String(form.get(name) ?? '').trim()
  const off = form.getAll('swapOff').map(String)
  const worked = form.getAll('swapWorked').map(String)
  return {
    year: typed('year'),
    source: typed('source'),
    tetFrom: typed('tetFrom'),
    tetTo: typed('tetTo'),
    hungKings: typed('hungKings'),
    nationalSecond: typed('nationalSecond'),
    culture: form.has('culture'),
    swaps: off.slice(0, 12).map((day, index) => ({ off: day.trim(), worked: (worked[index] ?? '').trim() })),
  }
}

function announcementOf({ tetFrom, tetTo, swaps, ...fields }: Fields) {
  return {
    ...fields,
    tet: { from: tetFrom, to: tetTo },
    swaps: swaps.filter(({ off, worked }) => off !== '' || worked !== ''),
  } satisfies AnnouncementInput
}
