import { z } from 'zod'
import { usualAssociations, usualOffices, usualTopics } from '#domain/commune/usual-units.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { slugify } from '#domain/vietnamese/slugify.ts'
import type { Database } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { findCommune, findRenamedCommune, insertCommune } from '../../store/communes.ts'
import { refuseInput } from '../invalid-input.ts'
import { foundUnits } from './found-units.ts'

const words = z.string().trim().min(1).max(120)

export const addCommuneInput = z.object({
  name: words,
  kind: z.enum(['xã', 'phường', 'thị trấn', 'đặc khu']).default('xã'),
  /** In full: `tỉnh Sơn Hải`. */
  province: words,
  /** Where papers are dated; the commune's name unless it is another place. */
  seat: words.optional(),
})

/** A commune begins with the usual offices, associations and topics; its villages come with its first plan. */
export async function addCommune(
  database: Pick<Database, 'inCommune' | 'shared'>,
  raw: z.input<typeof addCommuneInput>,
): Promise<{ communeId: string; slug: string } | Refused> {
  const parsed = addCommuneInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { name, kind, province, seat } = parsed.data
  const slug = slugify(name)
  const isTaken = (await findCommune(database.shared, slug)) ?? (await findRenamedCommune(database.shared, slug))
  if (isTaken) return refuse('slug-taken', { field: 'name' })
  const id = newId()
  const row = { id, slug, name, kind, province, seat: seat ?? name, superior: null, is_demonstration: false }
  await database.inCommune(id, async (tx) => {
    await insertCommune(tx, row)
    const seeds = { villages: [], offices: usualOffices, associations: usualAssociations, topics: usualTopics }
    await foundUnits(tx, id, seeds)
  })
  return { communeId: id, slug }
}
