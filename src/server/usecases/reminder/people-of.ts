import type { ReminderStage } from '#domain/task/reminder-stage.ts'
import type { MembershipRow } from '../../store/communes.ts'
import type { DueWork } from './due-work.ts'

/**
 * Who is reminded of a task or a promise: the people of its units (of an office its official or clerk, not everybody who sits
 * there); where no unit has anybody, the clerk; when it is long late, the chairman too.
 */
export function peopleOf(
  { owners }: Pick<DueWork, 'owners'>,
  stage: ReminderStage,
  members: readonly MembershipRow[],
): string[] {
  const units = owners.map(({ id }) => id)
  const isOf = (member: MembershipRow) => {
    if (member.role === 'village-head') return member.village_id !== null && units.includes(member.village_id)
    if (member.role === 'association') return member.association_id !== null && units.includes(member.association_id)
    const isOfficial = member.role === 'official' || member.role === 'clerk'
    return isOfficial && member.office_id !== null && units.includes(member.office_id)
  }
  const own = members.filter(isOf)
  const people = own.length > 0 ? own : members.filter(({ role }) => role === 'clerk')
  const chairmen = stage.toChairman ? members.filter(({ role }) => role === 'chairman') : []
  return [...people, ...chairmen].map(({ user_id }) => user_id)
}
