import { yearOf, type IsoDate } from '#domain/calendar/iso-date.ts'
import { slugify } from '#domain/vietnamese/slugify.ts'
import type { Writer } from '../../database/connect.ts'
import { enumeration } from '../../documents/kinds/wording.ts'
import { newId } from '../../ids.ts'
import { insertUnit, listUnitSlugs, listVillages, lockUnits } from '../../store/units.ts'
import { matchVillage } from './match-unit.ts'

interface VillagesOfPlan {
  communeId: string
  /** With their word, `ấp Thới Bình A`. */
  names: readonly string[]
  shortNames: readonly string[]
  day: IsoDate
}

/** The villages of a plan; one that the commune did not know is a village of it from now on. */
export async function foundVillages(
  tx: Writer,
  { communeId, names, shortNames, day }: VillagesOfPlan,
): Promise<string[]> {
  await lockUnits(tx, communeId)
  const known = await listVillages(tx, day)
  const slugs = new Set(await listUnitSlugs(tx, 'village'))
  const ids = new Set<string>()
  for (const [index, name] of names.entries()) {
    const village = matchVillage(known, name) ?? newVillage(name, shortNames[index] ?? name, slugs)
    ids.add(village.id)
    if (known.some(({ id }) => id === village.id)) continue
    const row = { ...village, commune_id: communeId, ordinal: known.length }
    await insertUnit(tx, row)
    known.push(row)
    slugs.add(row.slug)
  }
  return [...ids]
}

/** `Đối thoại với Nhân dân thôn Đông Khê năm 2023`; many villages are counted. */
export function titleOf(names: readonly string[], day: IsoDate): string {
  const kinds = [
    ...new Set(names.map((name) => /^\S+(?: (?:phố|dân phố))?/iu.exec(name)?.[0].toLocaleLowerCase('vi') ?? '')),
  ]
  const whom = names.length > 3 ? `${names.length} ${kinds.join(', ')}` : enumeration(names)
  return ['Đối thoại với Nhân dân', whom, 'năm', yearOf(day)].filter((part) => part !== '').join(' ')
}

function newVillage(name: string, shortName: string, slugs: ReadonlySet<string>) {
  const base = slugify(shortName) || 'thon'
  let slug = base
  for (let attempt = 2; slugs.has(slug); attempt += 1) slug = `${base}-${attempt}`
  return {
    id: newId(),
    kind: 'village' as const,
    name: `${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}`,
    short_name: shortName,
    slug,
    is_reception: false,
    valid_from: null,
    valid_to: null,
  }
}
