import { m } from '#words'

export interface FieldSpec {
  /** In a list of plain lines the only field has no name of its own. */
  name: string
  kind: 'text' | 'area' | 'date' | 'time' | 'count' | 'select' | 'check' | 'hidden'
  label: () => string
  hint?: () => string
  /** Of a `select`. */
  options?: () => { value: string; label: string }[]
  /** Offered while typing. */
  offers?: 'offices' | 'levels' | 'associations'
  /** How much of a line it takes beside the others. */
  share?: 'tiny' | 'narrow' | 'half' | 'rest' | 'wide'
}

export interface RowsSpec {
  name: string
  title: () => string
  hint?: () => string
  /** `dòng`, `buổi`: what the buttons add and remove. */
  item: () => string
  /** One line each: the first shows the labels for all. */
  isTable?: true
  fields: FieldSpec[]
}

export interface PartSpec {
  slug: string
  title: () => string
  hint?: () => string
  /** What of the plan it writes. */
  parts: readonly string[]
  fields: FieldSpec[]
  villages?: true
  rows: RowsSpec[]
}

const text = (name: string, label: () => string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  kind: 'text',
  label,
  ...more,
})
const lines = (name: string, title: () => string, item: () => string, hint?: () => string): RowsSpec => ({
  name,
  title,
  item,
  ...(hint ? { hint } : {}),
  fields: [{ name: '', kind: 'area', label: title }],
})

const relations = () => [
  { value: 'before', label: m.plan_relation_before() },
  { value: 'until', label: m.plan_relation_until() },
  { value: 'from', label: m.plan_relation_from() },
  { value: 'on', label: m.plan_relation_on() },
]
const counted = () => [
  { value: '', label: m.plan_counted_no() },
  { value: 'event-d', label: m.plan_counted_before() },
  { value: 'event-wd', label: m.plan_counted_before_working() },
  { value: 'lastevent+d', label: m.plan_counted_after() },
  { value: 'lastevent+wd', label: m.plan_counted_after_working() },
]

/** The pages of a plan, in the order of its paper. */
export const partForms: PartSpec[] = [
  {
    slug: 'thoi-gian',
    title: m.plan_part_when,
    parts: [
      'eventDates',
      'eventDateTentative',
      'eventStartTime',
      'duration',
      'venue',
      'villages',
      'sessions',
      'secretary',
      'chair',
    ],
    fields: [
      text('chair', m.office_field_chair, { offers: 'offices', share: 'half' }),
      text('secretary', m.office_field_secretary, { share: 'half' }),
    ],
    villages: true,
    rows: [
      {
        name: 'sittings',
        title: m.plan_sittings,
        item: m.plan_item_sitting,
        hint: m.plan_sittings_hint,
        fields: [
          { name: 'date', kind: 'date', label: m.plan_field_day, share: 'narrow' },
          { name: 'time', kind: 'time', label: m.office_field_start, share: 'narrow' },
          text('venue', m.office_field_venue, { share: 'half' }),
          text('units', m.plan_field_units, { share: 'wide', hint: m.plan_field_units_hint }),
        ],
      },
    ],
  },
  {
    slug: 'dau-van-ban',
    title: m.plan_part_head,
    parts: ['issuingAgency', 'place', 'subject', 'legalBases'],
    fields: [
      text('issuingAgency', m.plan_field_agency, { share: 'half' }),
      text('place', m.plan_field_place, { share: 'half' }),
      { name: 'subject', kind: 'area', label: m.plan_field_subject, hint: m.plan_field_subject_hint, share: 'wide' },
    ],
    rows: [
      {
        name: 'legalBases',
        title: m.office_part_bases,
        item: m.plan_item_basis,
        fields: [
          text('type', m.plan_field_type, { share: 'half' }),
          text('number', m.plan_field_number, { share: 'narrow' }),
          { name: 'date', kind: 'date', label: m.plan_field_date, share: 'narrow' },
          text('issuer', m.plan_field_issuer, { share: 'half' }),
          { name: 'subject', kind: 'area', label: m.plan_field_about, share: 'wide' },
        ],
      },
    ],
  },
  {
    slug: 'muc-dich',
    title: m.plan_part_purpose,
    hint: m.plan_part_purpose_hint,
    parts: ['purposes', 'requirements'],
    fields: [],
    rows: [
      lines('purposes', m.plan_purposes, m.plan_item_line),
      lines('requirements', m.plan_requirements, m.plan_item_line),
    ],
  },
  {
    slug: 'noi-dung',
    title: m.plan_part_content,
    parts: ['topics', 'agendaSteps'],
    fields: [],
    rows: [
      lines('topics', m.office_part_topics, m.plan_item_topic),
      lines('agendaSteps', m.office_part_agenda, m.plan_item_step),
    ],
  },
  {
    slug: 'thanh-phan',
    title: m.plan_part_people,
    parts: ['participants', 'quotas'],
    fields: [],
    rows: [
      {
        name: 'participants',
        title: m.plan_participants,
        item: m.plan_item_participant,
        isTable: true,
        fields: [
          text('level', m.plan_field_level, { offers: 'levels', share: 'tiny' }),
          { name: 'who', kind: 'area', label: m.plan_field_who, share: 'rest' },
          { name: 'count', kind: 'count', label: m.plan_field_people, share: 'tiny' },
        ],
      },
      {
        name: 'quotas',
        title: m.office_quotas,
        item: m.plan_item_quota,
        hint: m.office_quota_hint,
        isTable: true,
        fields: [
          { name: 'id', kind: 'hidden', label: m.office_organization },
          text('organization', m.office_organization, { offers: 'associations', share: 'rest' }),
          { name: 'count', kind: 'count', label: m.office_seat_count, share: 'tiny' },
        ],
      },
    ],
  },
  {
    slug: 'phan-cong',
    title: m.plan_part_work,
    parts: ['tasks', 'deadlines'],
    fields: [],
    rows: [
      {
        name: 'tasks',
        title: m.office_tasks,
        item: m.plan_item_task,
        fields: [
          text('responsible', m.plan_field_responsible, { offers: 'offices', share: 'half' }),
          { name: 'due', kind: 'date', label: m.plan_field_due, share: 'narrow' },
          { name: 'what', kind: 'area', label: m.plan_field_what, share: 'wide' },
        ],
      },
      {
        name: 'deadlines',
        title: m.plan_deadlines,
        item: m.plan_item_deadline,
        hint: m.plan_deadlines_hint,
        fields: [
          { name: 'what', kind: 'area', label: m.plan_field_what, share: 'wide' },
          text('responsible', m.plan_field_responsible, { offers: 'offices', share: 'wide' }),
          { name: 'relation', kind: 'select', label: m.plan_field_relation, options: relations, share: 'narrow' },
          { name: 'due', kind: 'date', label: m.plan_field_day, share: 'narrow' },
          { name: 'side', kind: 'select', label: m.plan_field_counted, options: counted, share: 'rest' },
          { name: 'days', kind: 'count', label: m.plan_field_days, share: 'tiny' },
          { name: 'time', kind: 'hidden', label: m.plan_field_day },
        ],
      },
    ],
  },
  {
    slug: 'noi-nhan',
    title: m.plan_part_foot,
    parts: ['distributionList', 'signatory'],
    fields: [
      text('signatory.capacity', m.plan_field_capacity, { share: 'half', hint: m.plan_field_capacity_hint }),
      text('signatory.title', m.plan_field_title, { share: 'half' }),
      text('signatory.name', m.plan_field_name, { share: 'half' }),
    ],
    rows: [lines('distributionList', m.office_part_recipients, m.plan_item_recipient)],
  },
]

export function partForm(slug: string): PartSpec | undefined {
  return partForms.find((part) => part.slug === slug)
}
