import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { Actor, UserActor } from '#domain/permission/actor.ts'
import { connect, type Database } from '#server/database/connect.ts'
import { migrate } from '#server/database/migrate.ts'
import { users, type CastMember, type CastUser } from '#server/demo/cast.ts'
import { foundCommune, foundMember, type FoundedCommune } from '#server/demo/found-commune.ts'
import { idOf } from '#server/usecases/commune/found-units.ts'
import { newId } from '#server/ids.ts'
import type { Context } from '#server/usecases/context.ts'
import { testSecret } from './database-server.ts'

/** A database of its own for a test file, cloned from the migrated template. */
export async function freshDatabase(): Promise<{ database: Database; ownerUrl: string; appUrl: string }> {
  const templateUrl = inject('databaseOwnerUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: templateUrl.replace(/\/doithoai$/, '/postgres') })
  await admin.connect()
  await admin.query(`create database ${name} template doithoai`)
  const ownerUrl = templateUrl.replace(/\/doithoai$/, `/${name}`)
  const appUrl = await migrate({ ownerUrl, appUrl: null, secret: testSecret })
  const database = connect(appUrl, 8)
  afterAll(async () => {
    await database.close()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  return { database, ownerUrl, appUrl }
}

export interface TestCommune extends FoundedCommune {
  database: Database
  ownerUrl: string
  appUrl: string
  actors: Record<CastMember, UserActor>
  /** A context at a moment; by default 24 November 2026, 08:00 in Việt Nam. */
  context(now?: number): Context
}

export const morning = Date.parse('2026-11-24T08:00:00+07:00')

/** The cast's commune with all its people, in a database of its own. */
export async function freshCommune(): Promise<TestCommune> {
  const fresh = await freshDatabase()
  return { ...fresh, ...(await anotherCommune(fresh.database, 'thanh-lam')), ownerUrl: fresh.ownerUrl }
}

/** One more commune in the same database, with the same cast under other ids. */
export async function anotherCommune(
  database: Database,
  slug: string,
): Promise<Omit<TestCommune, 'ownerUrl' | 'appUrl'>> {
  const id = newId()
  const founded = await database.inCommune(id, (tx) => foundCommune(tx, id, slug))
  const actors = {} as Record<CastMember, UserActor>
  for (const [key, user] of Object.entries(users) as [CastMember, CastUser][]) {
    const userId = `${slug}-${user.username}`
    await database.inCommune(id, (tx) => foundMember(tx, founded, userId, user))
    actors[key] = actorFor(founded, userId, user)
  }
  const commune = { ...founded.commune, created_at: new Date(morning) }
  const context = (now = morning): Context => ({ commune, now, transact: (work) => database.inCommune(id, work) })
  return { ...founded, database, actors, context }
}

function actorFor(founded: FoundedCommune, userId: string, user: CastUser): UserActor {
  return {
    kind: 'user',
    userId,
    communeId: founded.commune.id,
    role: user.role,
    name: user.name,
    position: user.position,
    officeId: user.office ? idOf(founded.offices, user.office) : null,
    villageId: user.village ? idOf(founded.villages, user.village) : null,
    associationId: user.association ? idOf(founded.associations, user.association) : null,
  }
}

export function system(commune: { commune: { id: string } }): Actor {
  return { kind: 'system', communeId: commune.commune.id }
}
