import type { Writer } from '../database/connect.ts'
import { newId } from '../ids.ts'
import { insertCommune, insertMembership, type CommuneRow } from '../store/communes.ts'
import { associations, commune, offices, topics, villages, type CastUser } from './cast.ts'

export interface FoundedCommune {
  commune: Omit<CommuneRow, 'created_at'>
  villages: Record<string, string>
  offices: Record<string, string>
  associations: Record<string, string>
  topics: Record<number, string>
}

/** The commune of the cast with its units and topics, under another slug where several are wanted. */
export async function foundCommune(tx: Writer, id: string, slug: string = commune.slug): Promise<FoundedCommune> {
  const row = { ...commune, id, slug, is_demonstration: true }
  await insertCommune(tx, row)
  const officeIds: Record<string, string> = {}
  const villageIds: Record<string, string> = {}
  const associationIds: Record<string, string> = {}
  const topicIds: Record<number, string> = {}

  const insertUnit = async (
    kind: 'village' | 'office' | 'association',
    unit: {
      slug: string
      name: string
      shortName: string
      isReception?: boolean
      validFrom?: string
      validTo?: string
    },
    ordinal: number,
  ) => {
    const unitId = newId()
    await tx
      .insertInto('unit')
      .values({
        commune_id: id,
        id: unitId,
        kind,
        name: unit.name,
        short_name: unit.shortName,
        slug: unit.slug,
        is_reception: unit.isReception ?? false,
        ordinal,
        valid_from: unit.validFrom ?? null,
        valid_to: unit.validTo ?? null,
      })
      .execute()
    return unitId
  }
  for (const [i, village] of villages.entries()) villageIds[village.slug] = await insertUnit('village', village, i)
  for (const [i, office] of offices.entries()) officeIds[office.slug] = await insertUnit('office', office, i)
  for (const [i, body] of associations.entries()) associationIds[body.slug] = await insertUnit('association', body, i)
  for (const topic of topics) {
    const topicId = newId()
    topicIds[topic.number] = topicId
    await tx
      .insertInto('topic')
      .values({
        commune_id: id,
        id: topicId,
        number: topic.number,
        name: topic.name,
        office_id: idOf(officeIds, topic.office),
        deputy_office_id: topic.deputy ? idOf(officeIds, topic.deputy) : null,
      })
      .execute()
  }
  return { commune: row, villages: villageIds, offices: officeIds, associations: associationIds, topics: topicIds }
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

export function idOf(ids: Record<string, string>, slug: string): string {
  const id = ids[slug]
  if (!id) throw new Error(`no unit ${slug}`)
  return id
}
