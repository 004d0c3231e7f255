import type { Reader } from '../../database/connect.ts'
import { listCommunesOfUser, type OwnCommune } from '../../store/communes.ts'

/** Where a person works, before any commune is entered: sign-in leads there. */
export async function listOwnCommunes(shared: Reader, userId: string): Promise<OwnCommune[]> {
  return listCommunesOfUser(shared, userId)
}
