import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, legalDay } from '#domain/calendar/iso-date.ts'
import { announcementOf } from '#domain/calendar/shipped-holidays.ts'
import { shippedLaw } from '#domain/law/law-book.ts'
import { nextWorkingDay } from '#domain/calendar/working-days.ts'
import type { Database, Writer } from '../database/connect.ts'
import type { DocumentWriters } from '../documents/writers.ts'
import { createAccount } from '../identity/accounts.ts'
import type { Auth } from '../identity/auth.ts'
import { newId } from '../ids.ts'
import { listCommunes } from '../store/communes.ts'
import { enterHolidayYear } from '../usecases/calendar/enter-holiday-year.ts'
import { commune, users, type CastMember, type CastUser } from './cast.ts'
import { foundCommune, foundMember } from './found-commune.ts'
import { playLaw } from './law-story.ts'
import { announcePublicly } from './paper-story.ts'
import { pastScript } from './past-script.ts'
import { playPreparation, playWhole } from './play.ts'
import { presentPlanText } from './present-plan.ts'
import { presentScript } from './present-script.ts'
import { setStage } from './set-stage.ts'
import { playReminders } from './task-story.ts'

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
export async function seedOnFirstStart(parts: Parts, begun: () => void = () => {}): Promise<Seeded | null> {
  const communes = await listCommunes(parts.database.shared)
  if (communes.length > 0) return null
  begun()
  return seed(parts)
}

/** All of it in one transaction: a start that is broken off leaves no half-told story behind. */
export async function seed({ database, auth, writers }: Parts, now = Date.now()): Promise<Seeded> {
  const { userIds, accounts } = await openAccounts(auth)
  const id = newId()
  const samplePlan = readFileSync(join(import.meta.dirname, 'sample-plan.txt'), 'utf8')
  await database.inCommune(id, async (tx) => {
    const founded = await foundCommune(tx, id)
    for (const [key, user] of castMembers()) await foundMember(tx, founded, userIds[key], user)
    const props = { transact: <T>(work: (inner: Writer) => Promise<T>) => work(tx), writers, founded, userIds }
    await playWhole(setStage({ ...props, day: pastDay }), pastScript, samplePlan, 'ke-hoach-dong-khe-2023.docx')
    const day = nextWorkingDay(addDays(legalDay(now), daysAhead), shippedLaw.holidays)
    const present = setStage({ ...props, day })
    // One year as an office enters it; the next one is left to the alarm.
    const winter = Date.parse('2024-12-04T09:00:00+07:00')
    const announced = announcementOf(2025)
    if (announced)
      await enterHolidayYear(present.contextAt(winter), present.actors.clerk, {
        ...announced,
        swaps: [...announced.swaps],
      })
    const { dialogueId } = await playPreparation(
      present,
      presentScript,
      presentPlanText(day),
      'ke-hoach-lam-thuong-cau-dau.docx',
    )
    await announcePublicly(present, dialogueId)
    await playLaw(present, dialogueId, now)
    await playReminders(present, { kind: 'system', communeId: id }, now)
  })
  return { slug: commune.slug, accounts }
}

function castMembers() {
  return Object.entries(users) as [CastMember, CastUser][]
}

/** Random passwords, printed once; the accounts work on this machine only until they are changed. */
async function openAccounts(auth: Auth) {
  const userIds: Partial<Record<CastMember, string>> = {}
  const accounts: Seeded['accounts'] = []
  for (const [key, user] of castMembers()) {
    const password = randomBytes(9).toString('base64url')
    userIds[key] = await createAccount(auth, { username: user.username, name: user.name, password })
    accounts.push({ username: user.username, password, position: `${user.position} ${user.name}` })
  }
  return { userIds: userIds as Record<CastMember, string>, accounts }
}
