import type { IsoDate } from '#domain/calendar/iso-date.ts'
import { formatDay } from '#domain/calendar/iso-date.ts'
import type { Action } from '#domain/permission/can.ts'
import type { Blocker, BlockerLink } from '#server/usecases/dialogue/blockers.ts'
import { m } from '#words'
import { dialogueHref } from '../office-paths.ts'
import { inLanguage } from '../day-words.ts'
import { missingWord } from './missing-words.ts'

export interface BlockerWords {
  title: string
  /** Why, or by when. */
  about: string
  button: string
  href: string
  needs: Action
  isUrgent: boolean
}

const pages: Record<BlockerLink, { rest: string; needs: Action }> = {
  plan: { rest: '/ke-hoach', needs: 'plan.edit' },
  findings: { rest: '/ke-hoach', needs: 'dialogue.read' },
  amendment: { rest: '/ke-hoach/dieu-chinh', needs: 'amendment.read' },
  tasks: { rest: '', needs: 'task.complete' },
  opinions: { rest: '/y-kien', needs: 'opinion.read' },
  matters: { rest: '/van-de', needs: 'matter.read' },
  seats: { rest: '/dai-bieu', needs: 'seat.read' },
  session: { rest: '/phien', needs: 'session.watch' },
  conclusion: { rest: '/ket-luan', needs: 'matter.read' },
}

/** One line for each blocker; many associations without delegates share one. */
export function blockerLines(commune: string, dialogueId: string, blockers: Blocker[]): BlockerWords[] {
  const seats = blockers.filter((blocker) => blocker.kind === 'seats-missing')
  if (seats.length < 3) return blockers.map((blocker) => lineOf(commune, dialogueId, blocker))
  const count = seats.reduce((sum, seat) => sum + seat.count, 0)
  const together: BlockerWords = {
    title: m.office_block_seats_many({ organizations: seats.length, count }),
    about: seats.map((seat) => `${seat.organization} ${seat.count}`).join(' · '),
    button: m.office_block_seats_do(),
    href: dialogueHref(commune, dialogueId, pages.seats.rest),
    needs: pages.seats.needs,
    isUrgent: seats.some(({ isUrgent }) => isUrgent),
  }
  const others = blockers.filter(({ kind }) => kind !== 'seats-missing')
  return [...others.map((blocker) => lineOf(commune, dialogueId, blocker)), together]
}

function lineOf(commune: string, dialogueId: string, blocker: Blocker): BlockerWords {
  const { rest, needs } = pages[blocker.link]
  const { isUrgent } = blocker
  const words = wordsOf(blocker)
  return { ...words, needs, isUrgent, href: dialogueHref(commune, dialogueId, rest + placeOf(blocker)) }
}

/** The very line of the page that mends it. */
function placeOf(blocker: Blocker): string {
  if (blocker.kind === 'plan-blocked') return '#phap-luat'
  if ('taskId' in blocker) return `?viec=${blocker.taskId}#viec-${blocker.taskId}`
  return blocker.kind === 'seats-missing' ? `#chi-tieu-${blocker.quotaId}` : ''
}

function wordsOf(blocker: Blocker): { title: string; about: string; button: string } {
  switch (blocker.kind) {
    case 'plan-incomplete':
      return {
        title: m.office_block_incomplete(),
        about: m.office_block_incomplete_about({ missing: blocker.missing.map(missingWord).join(', ') }),
        button: m.office_block_incomplete_do(),
      }
    case 'plan-blocked':
      return {
        title: (blocker.link === 'amendment' ? m.office_block_law_amendment : m.office_block_law)({
          count: blocker.findings.length,
        }),
        about: blocker.findings.map(({ why }) => inLanguage(why)).join(' · '),
        button: m.office_block_law_do(),
      }
    case 'plan-not-issued':
      return {
        title: m.office_block_not_issued(),
        about: m.office_block_not_issued_about(),
        button: m.office_block_not_issued_do(),
      }
    case 'notice-not-recorded':
      return {
        title: m.office_block_notice(),
        about: byWhen(blocker.dueOn, blocker.source),
        button: m.office_block_notice_do(),
      }
    case 'result-not-recorded':
      return {
        title: m.office_block_result(),
        about: byWhen(blocker.dueOn, blocker.source),
        button: m.office_block_result_do(),
      }
    default:
      return wordsOfWork(blocker)
  }
}

type Work = Exclude<
  Blocker,
  { kind: 'plan-incomplete' | 'plan-blocked' | 'plan-not-issued' | 'notice-not-recorded' | 'result-not-recorded' }
>

function wordsOfWork(blocker: Work): { title: string; about: string; button: string } {
  switch (blocker.kind) {
    case 'ungrouped-opinions':
      return {
        title: m.office_block_ungrouped({ count: blocker.count }),
        about: m.office_block_ungrouped_about(),
        button: m.office_block_ungrouped_do(),
      }
    case 'matters-without-office':
      return {
        title: m.office_block_without_office({ count: blocker.count }),
        about: blocker.titles.join(' · '),
        button: m.office_block_without_office_do(),
      }
    case 'answers-missing':
      return {
        title: m.office_block_answers({ count: blocker.count }),
        about: m.office_block_answers_about({ of: blocker.of }),
        button: m.office_block_answers_do(),
      }
    case 'seats-missing':
      return {
        title: m.office_block_seats({ organization: blocker.organization, count: blocker.count }),
        about: m.office_block_seats_about(),
        button: m.office_block_seats_do(),
      }
    case 'outcomes-missing':
      return {
        title: m.office_block_outcomes({ count: blocker.count }),
        about: blocker.titles.join(' · '),
        button: m.office_block_outcomes_do(),
      }
    case 'conclusion-missing':
      return {
        title: m.office_block_conclusion(),
        about: m.office_block_conclusion_about(),
        button: m.office_block_conclusion_do(),
      }
  }
}

function byWhen(due: IsoDate | null, source: string | null): string {
  const day = due === null ? '' : m.office_latest({ day: formatDay(due) })
  return [day, source ?? ''].filter((part) => part !== '').join(' · ')
}
