import type { Actor } from '#domain/permission/actor.ts'
import { can, type Action } from '#domain/permission/can.ts'
import type { OfficeLink, OfficeSection } from '#ui/OfficeFrame.svelte'
import { m } from '#words'
import { officeHref } from './office-paths.ts'

export interface MenuCounts {
  today: number
  seats?: number | undefined
  opinions?: number | undefined
  matters?: number | undefined
  promises?: number | undefined
  papers?: number | undefined
}

interface Menu {
  actor: Actor
  commune: string
  /** The path of the page without its language. */
  pathname: string
  dialogue: { id: string; title: string } | null
  counts: MenuCounts
}

interface Entry {
  rest: string
  text: string
  needs: Action
  count?: number | undefined
  urgent?: boolean
  /** Pages below its address have an entry of their own. */
  isAlone?: boolean
}

/** What the person may open, and where he or she is. */
export function officeMenu({ actor, commune, pathname, dialogue, counts }: Menu): OfficeSection[] {
  const base = `/${commune}/van-phong`
  const link = (place: string, entry: Entry): OfficeLink => {
    const path = `${base}${place}${entry.rest}`
    const isCurrent = pathname === path || (!entry.isAlone && pathname.startsWith(`${path}/`))
    return {
      href: officeHref(commune, `${place}${entry.rest}`),
      text: entry.text,
      urgent: entry.urgent ?? false,
      current: isCurrent,
      ...(entry.count ? { count: entry.count } : {}),
    }
  }
  const allowed = (entries: Entry[]) => entries.filter(({ needs }) => can(actor, needs))
  const sections: OfficeSection[] = [{ links: allowed(home(actor, counts)).map((entry) => link('', entry)) }]
  if (dialogue) {
    const place = `/doi-thoai/${dialogue.id}`
    sections.push({ title: dialogue.title, links: allowed(ofDialogue(counts)).map((entry) => link(place, entry)) })
  }
  sections.push({ title: m.office_menu_commune(), links: allowed(ofCommune()).map((entry) => link('', entry)) })
  return sections
}

function home(actor: Actor, { today }: MenuCounts): Entry[] {
  const own: Entry = { rest: '/y-kien-thon', text: m.office_menu_village(), needs: 'office.enter' }
  const isVillageHead = actor.kind === 'user' && actor.role === 'village-head'
  return [
    { rest: '', text: m.office_menu_today(), needs: 'office.enter', count: today, urgent: true, isAlone: true },
    { rest: '/lich', text: m.task_calendar_title(), needs: 'dialogue.read' },
    ...(isVillageHead ? [own] : []),
  ]
}

function ofDialogue({ seats, opinions, matters, promises, papers }: MenuCounts): Entry[] {
  return [
    { rest: '', text: m.office_menu_overview(), needs: 'dialogue.read', isAlone: true },
    { rest: '/ke-hoach', text: m.office_menu_plan(), needs: 'dialogue.read' },
    { rest: '/viec', text: m.task_title(), needs: 'dialogue.read' },
    { rest: '/dai-bieu', text: m.office_menu_seats(), needs: 'seat.read', count: seats },
    { rest: '/y-kien', text: m.office_menu_opinions(), needs: 'opinion.read', count: opinions, urgent: true },
    { rest: '/van-de', text: m.office_menu_matters(), needs: 'matter.read', count: matters, urgent: true },
    { rest: '/phien', text: m.office_menu_session(), needs: 'session.watch' },
    { rest: '/ket-luan', text: m.office_menu_conclusion(), needs: 'matter.read' },
    { rest: '/hen-tra-loi', text: m.office_menu_promises(), needs: 'matter.read', count: promises },
    { rest: '/van-ban', text: m.office_menu_papers(), needs: 'register.read', count: papers },
  ]
}

function ofCommune(): Entry[] {
  return [
    { rest: '/doi-thoai', text: m.office_menu_dialogues(), needs: 'dialogue.read', isAlone: true },
    { rest: '/hop-thu-di', text: m.task_outbox_title(), needs: 'outbox.read' },
    { rest: '/so-van-ban', text: m.office_menu_register(), needs: 'register.read' },
    { rest: '/mau-van-ban', text: m.template_title(), needs: 'template.read' },
    { rest: '/kiem-tra-van-ban', text: m.form_check_menu(), needs: 'office.enter' },
    { rest: '/ngay-nghi', text: m.holidays_menu(), needs: 'dialogue.read' },
    { rest: '/luat', text: m.law_menu(), needs: 'law.read' },
    { rest: '/tai-khoan', text: m.office_menu_account(), needs: 'account.change-own' },
  ]
}
