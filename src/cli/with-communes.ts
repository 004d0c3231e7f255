import { readFile } from 'node:fs/promises'
import type { SystemActor } from '#domain/permission/actor.ts'
import { connect, type Database } from '#server/database/connect.ts'
import type { Settings } from '#server/settings.ts'
import { findCommune, listCommunes, type CommuneRow } from '#server/store/communes.ts'
import type { Context } from '#server/usecases/context.ts'
import { CommandRefused } from './refuse.ts'
import { withDatabase } from './with-database.ts'

/** The communes of DATABASE_URL, or of the data folder's own database while the program does not run. */
export async function withCommunes<T>(
  settings: Settings,
  work: (database: Database, appUrl: string) => Promise<T>,
): Promise<T> {
  return withDatabase(settings, async (appUrl) => {
    const database = connect(appUrl, 2)
    try {
      return await work(database, appUrl)
    } finally {
      await database.close()
    }
  })
}

export async function oneCommune(database: Database, slug: string): Promise<CommuneRow> {
  const found = await findCommune(database.shared, slug)
  if (!found) throw new CommandRefused(`There is no commune ${slug}.`)
  return found
}

/** Does the same in the named commune or in all: everything of a commune in one transaction, so that a refusal leaves it as it was. */
export async function inEachCommune<T>(
  database: Database,
  slug: string | undefined,
  act: (context: Context, system: SystemActor) => Promise<T[]>,
): Promise<T[]> {
  const communes = slug ? [await oneCommune(database, slug)] : await listCommunes(database.shared)
  const done = []
  for (const commune of communes) {
    const system = { kind: 'system', communeId: commune.id } as const
    const acted = await database.inCommune(commune.id, (tx) =>
      act({ commune, now: Date.now(), transact: (work) => work(tx) }, system),
    )
    done.push(...acted)
  }
  return done
}

/** One thing, or a list of them, from a file of JSON. */
export async function readJsonList(file: string): Promise<unknown[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandRefused(`${file} cannot be read.`)
  })
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read : [read]
  } catch {
    throw new CommandRefused(`${file} is not JSON.`)
  }
}
