import { item, paragraph, table } from '#domain/document/blocks.ts'
import type { Block } from '#domain/document/paper.ts'
import type { OpinionReportModel } from '#server/documents/kinds/opinion-report-model.ts'
import { sentence, upperFirst } from '#server/documents/kinds/wording.ts'

type Topic = OpinionReportModel['topics'][number]

const counts = [
  { title: 'Vấn đề', share: 3, align: 'right' as const },
  { title: 'Ý kiến', share: 3, align: 'right' as const },
  { title: 'Phiếu', share: 3, align: 'right' as const },
  { title: 'Người', share: 3, align: 'right' as const },
]
const ordinal = { title: 'TT', share: 2, align: 'center' as const }

const shown = (value: number | null) => (value === null ? '' : String(value))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const opinionsOf = (topic: Topic) => sum(topic.matters.map(({ opinions }) => opinions))

/** One row a topic, with who prepares the answers. */
export function topicTable({ topics, opinions, moved, ungrouped }: OpinionReportModel): Block[] {
  if (topics.length === 0 && moved === 0 && ungrouped === 0) return [paragraph('Không có.')]
  const rows = topics.map((topic, index) => [
    String(index + 1),
    upperFirst(topic.topic),
    topic.office ?? '',
    String(topic.matters.length),
    String(opinionsOf(topic)),
  ])
  const others = [
    { name: 'Chưa xếp vào vấn đề', number: ungrouped },
    { name: 'Thuộc thủ tục riêng', number: moved },
  ]
  const rest = others
    .filter(({ number }) => number > 0)
    .map(({ name, number }, index) => [String(rows.length + index + 1), name, '', '', String(number)])
  const matters = sum(topics.map((topic) => topic.matters.length))
  return [
    table(
      [
        ordinal,
        { title: 'Lĩnh vực', share: 11, align: 'left' },
        { title: 'Chuẩn bị trả lời', share: 8, align: 'left' },
        ...counts.slice(0, 2),
      ],
      [...rows, ...rest],
      ['', 'Tổng cộng', '', String(matters), String(opinions)],
    ),
  ]
}

/** The four counts of each village; opinions that name none stand in a row of their own. */
export function villageTable({ byVillage, opinions, topics, submissions, senders }: OpinionReportModel): Block[] {
  if (byVillage.length === 0) return [paragraph('Không có số liệu theo thôn.')]
  const elsewhere = opinions - sum(byVillage.map((village) => village.opinions))
  const rows = byVillage.map((row, index) => [
    String(index + 1),
    row.village,
    String(row.matters),
    String(row.opinions),
    shown(row.submissions),
    shown(row.senders),
  ])
  const rest = [String(rows.length + 1), 'Không ghi thôn', '', String(elsewhere), '', '']
  const matters = sum(topics.map((topic) => topic.matters.length))
  return [
    table([ordinal, { title: 'Thôn', share: 13, align: 'left' }, ...counts], elsewhere > 0 ? [...rows, rest] : rows, [
      '',
      'Toàn xã',
      String(matters),
      String(opinions),
      shown(submissions),
      shown(senders),
    ]),
  ]
}

/** Under each topic its matters, with the three counts that a matter has. */
export function matterTables({ topics }: OpinionReportModel): Block[] {
  const filled = topics.filter(({ matters }) => matters.length > 0)
  if (filled.length === 0) return [paragraph('Không có.')]
  return filled.flatMap((topic) => [
    item(`${upperFirst(topic.topic)} (${topic.matters.length} vấn đề, ${opinionsOf(topic)} ý kiến)`),
    table(
      [
        ordinal,
        { title: 'Nội dung vấn đề', share: 14, align: 'left' },
        { title: 'Thôn', share: 6, align: 'left' },
        ...counts.slice(1),
      ],
      topic.matters.map(({ summary, opinions, villages, note, submissions, senders }, index) => [
        String(index + 1),
        note === null ? upperFirst(summary) : `${upperFirst(summary)}\n${sentence(note)}`,
        villages.join(', '),
        String(opinions),
        shown(submissions),
        shown(senders),
      ]),
      ['', 'Cộng', '', String(opinionsOf(topic)), '', ''],
    ),
  ])
}
