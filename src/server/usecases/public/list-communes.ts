import type { Reader } from '../../database/connect.ts'
import { listCommunes as listCommuneRows } from '../../store/communes.ts'

export interface ListedCommune {
  slug: string
  name: string
  kind: string
  province: string
}

/** Every commune of this installation, before any of them is entered. */
export async function listCommunes(shared: Reader): Promise<ListedCommune[]> {
  const rows = await listCommuneRows(shared)
  return rows.map(({ slug, name, kind, province }) => ({ slug, name, kind, province }))
}
