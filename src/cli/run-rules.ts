import { readFile } from 'node:fs/promises'
import type { LawBook } from '#domain/law/law-book.ts'
import { isRefused } from '#domain/refusal.ts'
import { connect, type Database } from '#server/database/connect.ts'
import type { Settings } from '#server/settings.ts'
import { findCommune, listCommunes, type CommuneRow } from '#server/store/communes.ts'
import { addRuleVersion } from '#server/usecases/law/add-rule-version.ts'
import { readLawBook } from '#server/usecases/law/read-law-book.ts'
import { printJson } from './commands/read-input.ts'
import { CommandRefused } from './refuse.ts'
import { withDatabase } from './with-database.ts'

interface NewRules {
  file: string
  commune?: string
  allCommunes?: boolean
  json?: boolean
}

/** Records one version, or several, for one commune or for all; a refused one leaves its commune as it was. */
export async function runAddRules(settings: Settings, { file, commune, json }: NewRules) {
  const versions = await readVersions(file)
  await inDatabase(settings, async (database) => {
    const communes = commune ? [await oneCommune(database, commune)] : await listCommunes(database.shared)
    const added = []
    for (const one of communes) added.push(...(await addAll(database, one, versions)))
    if (json) return printJson(added)
    for (const { slug, rule, moved } of added) process.stdout.write(`/${slug}: ${rule}, ${moved} deadlines moved\n`)
  })
}

/** The law as it holds in a commune: shipped, of its province, and recorded by its office. */
export async function readCommuneLaw(settings: Settings, slug: string): Promise<LawBook> {
  return inDatabase(settings, async (database) => {
    const { id } = await oneCommune(database, slug)
    return database.inCommune(id, readLawBook)
  })
}

async function inDatabase<T>(settings: Settings, work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase(settings, async (appUrl) => {
    const database = connect(appUrl, 2)
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  })
}

/** All versions of a commune in one transaction. */
async function addAll(database: Database, commune: CommuneRow, versions: unknown[]) {
  return database.inCommune(commune.id, async (tx) => {
    const context = { commune, now: Date.now(), transact: <T>(work: (inner: typeof tx) => Promise<T>) => work(tx) }
    const added = []
    for (const version of versions) {
      const result = await addRuleVersion(context, { kind: 'system', communeId: commune.id }, version)
      if (isRefused(result)) {
        const { field, refused, detail } = result
        throw new CommandRefused(
          refused === 'rule-loosens'
            ? `/${commune.slug}: it would loosen ${String(detail?.source)} (${String(detail?.loosening)}).`
            : `/${commune.slug}: ${field ?? refused} is not right.`,
        )
      }
      added.push({ slug: commune.slug, ...result })
    }
    return added
  })
}

async function readVersions(file: string): Promise<unknown[]> {
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

async function oneCommune(database: Database, slug: string): Promise<CommuneRow> {
  const found = await findCommune(database.shared, slug)
  if (!found) throw new CommandRefused(`There is no commune ${slug}.`)
  return found
}
