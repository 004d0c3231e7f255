import type { TopicSeed, UnitSeed } from '#domain/commune/usual-units.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertTopic } from '../../store/topics.ts'
import { insertUnit } from '../../store/units.ts'

export interface FoundedUnits {
  /** Ids by slug. */
  villages: Record<string, string>
  offices: Record<string, string>
  associations: Record<string, string>
  /** Ids by number. */
  topics: Record<number, string>
}

interface Seeds {
  villages: UnitSeed[]
  offices: UnitSeed[]
  associations: UnitSeed[]
  topics: TopicSeed[]
}

/** The units and topics with which a commune begins. */
export async function foundUnits(tx: Writer, communeId: string, seeds: Seeds): Promise<FoundedUnits> {
  const villages = await insertAll(tx, communeId, 'village', seeds.villages)
  const offices = await insertAll(tx, communeId, 'office', seeds.offices)
  const associations = await insertAll(tx, communeId, 'association', seeds.associations)
  const topics: Record<number, string> = {}
  for (const { number, name, office, deputy } of seeds.topics) {
    const id = newId()
    topics[number] = id
    const answers = { office_id: idOf(offices, office), deputy_office_id: deputy ? idOf(offices, deputy) : null }
    await insertTopic(tx, { commune_id: communeId, id, number, name, ...answers })
  }
  return { villages, offices, associations, topics }
}

async function insertAll(tx: Writer, communeId: string, kind: 'village' | 'office' | 'association', seeds: UnitSeed[]) {
  const ids: Record<string, string> = {}
  for (const [ordinal, seed] of seeds.entries()) {
    const id = newId()
    ids[seed.slug] = id
    await insertUnit(tx, {
      commune_id: communeId,
      id,
      kind,
      name: seed.name,
      short_name: seed.shortName,
      slug: seed.slug,
      is_reception: seed.isReception ?? false,
      ordinal,
      valid_from: seed.validFrom ?? null,
      valid_to: seed.validTo ?? null,
    })
  }
  return ids
}

export function idOf(ids: Record<string, string>, slug: string): string {
  const id = ids[slug]
  if (!id) throw new Error(`no unit ${slug}`)
  return id
}
