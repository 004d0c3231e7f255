import { usualAssociations, usualTopics } from '#domain/commune/usual-units.ts'
import type { Writer } from '../database/connect.ts'
import { insertCommune, insertMembership, type CommuneRow } from '../store/communes.ts'
import { foundUnits, idOf, type FoundedUnits } from '../usecases/commune/found-units.ts'
import { commune, offices, villages, type CastUser } from './cast.ts'

export interface FoundedCommune extends FoundedUnits {
  commune: Omit<CommuneRow, 'created_at'>
}

/** The commune of the cast with its units and topics, under another slug where several are wanted. */
export async function foundCommune(tx: Writer, id: string, slug: string = commune.slug): Promise<FoundedCommune> {
  const row = { ...commune, id, slug, is_demonstration: true }
  await insertCommune(tx, row)
  const seeds = { villages, offices, associations: usualAssociations, topics: usualTopics }
  return { commune: row, ...(await foundUnits(tx, id, seeds)) }
}

export async function foundMember(tx: Writer, founded: FoundedCommune, userId: string, user: CastUser) {
  await insertMembership(tx, {
    commune_id: founded.commune.id,
    user_id: userId,
    role: user.role,
    office_id: user.office ? idOf(founded.offices, user.office) : null,
    village_id: user.village ? idOf(founded.villages, user.village) : null,
    association_id: user.association ? idOf(founded.associations, user.association) : null,
    name: user.name,
    position: user.position,
    must_change_password: true,
  })
}
