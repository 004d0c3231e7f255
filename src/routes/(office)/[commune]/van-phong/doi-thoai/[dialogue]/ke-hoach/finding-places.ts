import type { JudgedFinding } from '#server/usecases/plan/judge-plan.ts'
import { dialogueHref } from '../../../../office-paths.ts'
import { partForm, partForms, type PartSpec } from './soan/[part]/part-forms.ts'
import { idOf } from './soan/[part]/typed-part.ts'

type Placed = Pick<JudgedFinding, 'rule' | 'where' | 'field'>

/** Days, hours and venues are edited sitting by sitting. */
const ofSittings: Record<string, string> = {
  eventDate: 'date',
  eventDates: 'date',
  sessions: 'date',
  eventStartTime: 'time',
  venue: 'venue',
}
/** What the plan lacks stands nowhere in it: here it would be written. */
const whereToAdd: Record<string, string> = {
  'DLG-NOTICE': 'deadlines',
  'DLG-RESULT': 'deadlines',
  'DLG-QCOLLECT': 'deadlines',
  'DLG-INVITE': 'deadlines',
  'DLG-REPORT': 'deadlines',
  'DLG-MTTQ': 'tasks',
  'P-REC': 'agendaSteps',
}

/** The editing page that a finding is about, and the control on it; null when it is about no part of the plan. */
export function placeOf({ rule, where, field }: Placed): { slug: string; id: string } | null {
  const [part = '', index = '0', name] = (where ?? whereToAdd[rule] ?? field ?? '').split('.')
  const sitting = ofSittings[part]
  if (sitting) return { slug: 'thoi-gian', id: idOf('sittings', part === 'venue' ? 0 : Number(index), sitting) }
  const spec = partForms.find(({ parts }) => parts.includes(part))
  return spec ? { slug: spec.slug, id: controlOf(spec, part, index, name) } : null
}

function controlOf(spec: PartSpec, part: string, index: string, name: string | undefined): string {
  const rows = spec.rows.find((one) => one.name === part)
  if (!rows) return spec.fields.find((one) => one.name.split('.')[0] === part)?.name.replaceAll('.', '-') ?? part
  const visible = rows.fields.filter(({ kind }) => kind !== 'hidden').map((field) => field.name)
  return idOf(part, Number(index), name !== undefined && visible.includes(name) ? name : (visible[0] ?? ''))
}

/** The control that mends a finding, with the focus in it. */
export function composeHref(commune: string, dialogueId: string, finding: Placed): string {
  const place = placeOf(finding)
  const rest = place ? `/${place.slug}?o=${place.id}` : '/thoi-gian'
  return dialogueHref(commune, dialogueId, `/ke-hoach/soan${rest}`)
}

/** Of the findings those that an editing page can do something about. */
export function findingsOn<Finding extends Placed>(slug: string, findings: readonly Finding[]): Finding[] {
  return partForm(slug) ? findings.filter((finding) => placeOf(finding)?.slug === slug) : []
}
