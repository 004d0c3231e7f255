import type { Reader } from '../../database/connect.ts'
import { listCommunesOfUser } from '../../store/communes.ts'

/** Where a person works, before any commune is entered: sign-in leads there. */
export async function listOwnCommunes(shared: Reader, userId: string): Promise<{ slug: string; name: string }[]> {
  return listCommunesOfUser(shared, userId)
}
