import { z } from 'zod'
import { roles } from '#domain/permission/actor.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertMembership } from '../../store/communes.ts'
import { findUnitBySlug } from '../../store/units.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

const words = z.string().trim().min(1).max(120)

export const addMemberInput = z.object({
  userId: z.string().min(1),
  role: z.enum(roles),
  name: words,
  position: words,
  /** The slug of the office, village or association that the role belongs to. */
  unit: z.string().trim().optional(),
})

const unitKinds = { official: 'office', 'village-head': 'village', association: 'association' } as const

/** Gives a person a place in the commune. Who has no unit though the role needs one is refused. */
export async function addMember(
  context: Context,
  raw: z.input<typeof addMemberInput>,
): Promise<{ added: true } | Refused> {
  const parsed = addMemberInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { userId, role, name, position, unit: slug } = parsed.data
  const kind = role in unitKinds ? unitKinds[role as keyof typeof unitKinds] : slug ? 'office' : null
  return context.transact(async (tx) => {
    const unit = kind && slug ? await findUnitBySlug(tx, kind, slug) : undefined
    if (kind && !unit) return refuse('invalid-input', { field: 'unit' })
    const unitId = unit?.id ?? null
    await insertMembership(tx, {
      commune_id: context.commune.id,
      user_id: userId,
      role,
      office_id: kind === 'office' ? unitId : null,
      village_id: kind === 'village' ? unitId : null,
      association_id: kind === 'association' ? unitId : null,
      name,
      position,
      must_change_password: false,
    })
    return { added: true }
  })
}
