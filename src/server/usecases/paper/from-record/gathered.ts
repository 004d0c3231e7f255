import type { z } from 'zod'
import { legalDay } from '#domain/calendar/iso-date.ts'
import type { chairFolderModel } from '../../../documents/kinds/chair-folder.ts'
import type { opinionReportModel } from '../../../documents/kinds/opinion-report-model.ts'
import { findEarlier } from '../../../synthesis/find-earlier.ts'
import type { RecordedMatter } from '../../conclusion/dialogue-record.ts'
import { built, missingOf, type Built } from './built-paper.ts'
import type { DialogueFile } from './dialogue-file.ts'
import { firstSitting } from './sittings.ts'

const reported = ({ opinions }: DialogueFile) =>
  opinions.filter(({ term }) => term !== 'withdrawn' && term !== 'set-aside')
/** A complaint is counted, and told of nowhere else. */
const counted = (file: DialogueFile) => reported(file).filter(({ term }) => term !== 'moved')
const distinct = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null)).size

/** Báo cáo tổng hợp ý kiến: sheets, opinions, matters and people are four counts that are never added. */
export function opinionReportOf(file: DialogueFile): Built<z.input<typeof opinionReportModel>> {
  return built(missingOf(file, ['plan-issued', 'opinions']), () => {
    const opinions = counted(file)
    const days = file.opinions.map(({ received_at }) => legalDay(received_at.getTime())).toSorted()
    return {
      ...file.head,
      eventName: file.eventName,
      villages: file.villages,
      from: days[0] ?? null,
      until: days.at(-1) ?? null,
      submissions: file.senders.submissions,
      senders: file.senders.senders,
      opinions: opinions.length + file.ledger.moved,
      moved: file.ledger.moved,
      // What nobody has grouped yet is reported all the same: no opinion is left out.
      ungrouped: opinions.filter(({ matter_id }) => matter_id === null).length,
      topics: topicsOf(file),
      byVillage: villageRows(file),
    }
  })
}

function topicsOf(file: DialogueFile) {
  const byTopic = Map.groupBy(file.matters, ({ topic }) => topic ?? 'Nội dung khác')
  const topics = [...byTopic].map(([topic, matters]) => ({
    topic,
    office: matters[0]?.office ?? null,
    order: matters[0]?.topicNumber ?? 99,
    matters: matters.map((matter) => ({
      summary: matter.title,
      opinions: matter.opinions,
      submissions: distinct(opinionsOf(file, matter).map(({ submission_id }) => submission_id)),
      villages: matter.villages,
    })),
  }))
  return topics.toSorted((a, b) => a.order - b.order).map(({ topic, office, matters }) => ({ topic, office, matters }))
}

function opinionsOf(file: DialogueFile, { id }: Pick<RecordedMatter, 'id'>) {
  return counted(file).filter(({ matter_id }) => matter_id === id)
}

function villageRows(file: DialogueFile) {
  const named = reported(file).filter(({ village }) => village !== null)
  return [...Map.groupBy(named, ({ village }) => village ?? '')].map(([village, own]) => ({
    village,
    opinions: own.length,
    matters: distinct(own.map(({ matter_id, term }) => (term === 'moved' ? null : matter_id))),
    submissions: distinct(own.map(({ submission_id }) => submission_id)),
  }))
}

/** One page a matter: opinions in their own words, the prepared answer, its legal basis, and what was said before. */
export function chairFolderOf(file: DialogueFile): Built<z.input<typeof chairFolderModel>> {
  return built(missingOf(file, ['plan-issued', 'matters']), () => ({
    ...file.head,
    eventName: file.eventName,
    meeting: firstSitting(file),
    chair: file.dialogue.chair,
    matters: file.matters.map((matter) => {
      const answer = file.answers.find(({ matter_id }) => matter_id === matter.id)
      const opinions = opinionsOf(file, matter)
      const { title, topic, office, villages } = matter
      return {
        title,
        topic,
        office,
        villages,
        opinions: matter.opinions,
        quotes: opinions.slice(0, mostQuotes).map(({ text, village }) => ({ text, village })),
        answer: answer?.body.trim() ? { text: answer.body, isApproved: answer.state === 'approved', by: office } : null,
        legalBasis: answer?.legal_basis ?? null,
        history: historyOf(file, [title, ...opinions.map(({ text }) => text)]),
      }
    }),
  }))
}

const mostQuotes = 5

function historyOf({ earlierMatters, villages }: DialogueFile, texts: readonly string[]) {
  return findEarlier(texts, earlierMatters, villages).flatMap(
    ({ held_on, title, text, what, first_due_on, kept_on }) =>
      held_on === null
        ? []
        : [
            {
              on: held_on,
              what: `${title}: ${what ?? text}`.replace(/\.+$/u, ''),
              firstDue: first_due_on,
              keptOn: kept_on,
            },
          ],
  )
}
