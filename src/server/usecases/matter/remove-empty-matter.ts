import type { Writer } from '../../database/connect.ts'
import { deleteMatter, findMatter, isMatterUsed } from '../../store/matters.ts'

/** A matter that the last opinion has left is gone, unless somebody has already worked on it. */
export async function removeEmptyMatter(tx: Writer, matterId: string | null): Promise<boolean> {
  const matter = matterId === null ? undefined : await findMatter(tx, matterId)
  if (!matter || (await isMatterUsed(tx, matter.id))) return false
  await deleteMatter(tx, matter.id)
  return true
}
