import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, legalDay } from '#domain/calendar/iso-date.ts'
import { nextWorkingDay } from '#domain/calendar/working-days.ts'
import type { Database } from '../database/connect.ts'
import type { DocumentWriters } from '../documents/writers.ts'
import { createAccount } from '../identity/accounts.ts'
import type { Auth } from '../identity/auth.ts'
import { newId } from '../ids.ts'
import { listCommunes } from '../store/communes.ts'
import { users, type CastMember, type CastUser } from './cast.ts'
import { foundCommune, foundMember, type FoundedCommune } from './found-commune.ts'
import { pastScript } from './past-script.ts'
import { playPreparation, playWhole } from './play.ts'
import { presentPlanText } from './present-plan.ts'
import { presentScript } from './present-script.ts'
import { setStage } from './set-stage.ts'

export interface Seeded {
  slug: string
  accounts: { username: string; password: string; position: string }[]
}

interface Parts {
  database: Database
  auth: Auth
  writers: DocumentWriters
}

const pastDay = '2023-06-19'
const daysAhead = 14

/** The demonstration commune, on the very first start only: a database that has a commune is left alone. */
export async function seedOnFirstStart(parts: Parts, now = Date.now()): Promise<Seeded | null> {
  const communes = await listCommunes(parts.database.shared)
  return communes.length > 0 ? null : seed(parts, now)
}

export async function seed({ database, auth, writers }: Parts, now = Date.now()): Promise<Seeded> {
  const id = newId()
  const founded = await database.inCommune(id, (tx) => foundCommune(tx, id))
  const { userIds, accounts } = await openAccounts(database, auth, founded)
  const samplePlan = readFileSync(join(import.meta.dirname, 'sample-plan.txt'), 'utf8')
  const past = setStage({ database, writers, founded, userIds, day: pastDay })
  await playWhole(past, pastScript, samplePlan, 'ke-hoach-dong-khe-2023.docx')

  const day = nextWorkingDay(addDays(legalDay(now), daysAhead))
  const present = setStage({ database, writers, founded, userIds, day })
  await playPreparation(present, presentScript, presentPlanText(day), 'ke-hoach-lam-thuong-cau-dau.docx')
  return { slug: founded.commune.slug, accounts }
}

/** Random passwords, printed once; the accounts work on this machine only until they are changed. */
async function openAccounts(database: Database, auth: Auth, founded: FoundedCommune) {
  const userIds: Partial<Record<CastMember, string>> = {}
  const accounts: Seeded['accounts'] = []
  for (const [key, user] of Object.entries(users) as [CastMember, CastUser][]) {
    const password = randomBytes(9).toString('base64url')
    const userId = await createAccount(auth, { username: user.username, name: user.name, password })
    await database.inCommune(founded.commune.id, (tx) => foundMember(tx, founded, userId, user))
    userIds[key] = userId
    accounts.push({ username: user.username, password, position: `${user.position} ${user.name}` })
  }
  return { userIds: userIds as Record<CastMember, string>, accounts }
}
