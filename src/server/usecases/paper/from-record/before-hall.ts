import type { z } from 'zod'
import { addDays } from '#domain/calendar/iso-date.ts'
import { presidingOf } from '#domain/plan/presiding.ts'
import type { broadcastBeforeModel } from '../../../documents/kinds/broadcast-before.ts'
import type { collectionSheetModel } from '../../../documents/kinds/collection-sheet.ts'
import type { publicNoticeModel } from '../../../documents/kinds/public-notice.ts'
import type { securityNoteModel } from '../../../documents/kinds/security-note.ts'
import { legalBasisWords, upperFirst, villageWords } from '../../../documents/kinds/wording.ts'
import { built, missingOf, type Built } from './built-paper.ts'
import type { DialogueFile } from './dialogue-file.ts'
import { isReachable } from './is-reachable.ts'
import { sittingsOf } from './sittings.ts'

/** What a paper needs that tells people where to come and when. */
const announcing = ['plan-issued', 'day', 'hour', 'venue', 'day-passed', 'is-over'] as const

/** Time, place, content and how to take part (Luật Tổ chức chính quyền địa phương 2025, khoản 2 Điều 43). */
export function publicNoticeOf(file: DialogueFile): Built<z.input<typeof publicNoticeModel>> {
  return built(missingOf(file, [...announcing, 'chair']), () => ({
    ...file.head,
    legalBases: (file.plan?.legalBases ?? []).map(legalBasisWords),
    eventName: file.eventName,
    meetings: sittingsOf(file),
    villages: file.villages,
    ...presidingOf(file.dialogue.chair),
    topics: file.plan?.topics ?? [],
    opinions: {
      until: null,
      channels: [
        'Trưởng thôn, Ban công tác Mặt trận và các đoàn thể ở thôn',
        'Văn phòng, tại trụ sở, trong giờ hành chính',
        ...(isReachable(file.home) ? [`Trang thông tin của xã: ${file.home}/gui-y-kien`] : []),
      ],
    },
  }))
}

/** The loudspeaker's script before the dialogue; an address is not read out. */
export function broadcastBeforeOf(file: DialogueFile): Built<z.input<typeof broadcastBeforeModel>> {
  return built(missingOf(file, announcing), () => ({
    ...file.head,
    eventName: file.eventName,
    meetings: sittingsOf(file),
    chair: file.dialogue.chair,
    topics: file.plan?.topics ?? [],
  }))
}

/** One sheet and one summary form for each village; the same can be said on a telephone. */
export function collectionSheetOf(file: DialogueFile): Built<z.input<typeof collectionSheetModel>> {
  return built(missingOf(file, ['plan-issued', 'villages', 'day-passed', 'is-over']), () => ({
    ...sheetHeadOf(file),
    sheets: file.villages.map((village) => ({
      village,
      address: isReachable(file.home) ? `${file.home}/gui-y-kien` : null,
    })),
    summaries: file.villages.map((village) => ({ village: upperFirst(villageWords([village])) })),
  }))
}

/** What stands on every sheet. */
export function sheetHeadOf(file: DialogueFile) {
  const topics = file.plan?.topics ?? []
  return { ...file.head, eventName: file.eventName, topics, until: stillAhead(collatedUntil(file), file.day) }
}

/** Where the code of a sheet is looked up. */
export function trackingAddress({ home }: DialogueFile): string | null {
  return isReachable(home) ? `${home}/tra-cuu` : null
}

/** A limit that has passed is not printed: nobody can keep it. */
function stillAhead(until: string | null, day: string): string | null {
  return until === null || until < day ? null : until
}

/** The last day on which a village's sheet still reaches its report, as the plan sets it. */
function collatedUntil({ plan }: DialogueFile): string | null {
  const report = plan?.deadlines.find(
    ({ what, due }) => due !== null && /(tổng hợp|tập hợp|thu thập).*ý kiến/iu.test(what),
  )
  if (!report?.due) return null
  return report.relation === 'before' ? addDays(report.due, -1) : report.due
}

/** Who comes and how many, and what many people raised: the police plan by that. Nobody is named. */
export function securityNoteOf(file: DialogueFile): Built<z.input<typeof securityNoteModel>> {
  return built(missingOf(file, announcing), () => {
    const seats = file.quotas.reduce((sum, quota) => sum + quota.seats, 0)
    const invited = (file.plan?.participants ?? []).reduce((sum, { count }) => sum + (count ?? 0), 0)
    const people = seats + invited
    const many = file.matters.filter(({ opinions }) => opinions >= 3)
    return {
      ...file.head,
      distributionList: ['Lưu: VT'],
      addressees: [`Công an ${file.communeName}`],
      eventName: file.eventName,
      meetings: sittingsOf(file),
      expectedPeople: people > 0 ? people : null,
      guests: (file.plan?.participants ?? []).flatMap(({ level, who }) =>
        /huyện|tỉnh|thành phố|trung ương/iu.test(level) ? [who] : [],
      ),
      concerns: many.map(({ title, opinions }) => `Nhiều người cùng nêu: ${title} (${opinions} ý kiến)`),
    }
  })
}
