import type { LawBook } from '#domain/law/law-book.ts'
import { isRefused, type Refused } from '#domain/refusal.ts'
import type { Settings } from '#server/settings.ts'
import { addRuleVersion } from '#server/usecases/law/add-rule-version.ts'
import { readLawBook } from '#server/usecases/law/read-law-book.ts'
import { printJson } from './commands/read-input.ts'
import { CommandRefused } from './refuse.ts'
import { inEachCommune, oneCommune, readJsonList, withCommunes } from './with-communes.ts'

interface NewRules {
  file: string
  commune?: string
  allCommunes?: boolean
  json?: boolean
}

/** Records one version, or several, for one commune or for all; a refused one leaves its commune as it was. */
export async function runAddRules(settings: Settings, { file, commune, json }: NewRules) {
  const versions = await readJsonList(file)
  await withCommunes(settings, async (database) => {
    const added = await inEachCommune(database, commune, async (context, system) => {
      const { slug } = context.commune
      const own = []
      for (const version of versions) {
        const result = await addRuleVersion(context, system, version)
        if (isRefused(result)) throw new CommandRefused(sentence(result, slug))
        own.push({ slug, ...result })
      }
      return own
    })
    if (json) return printJson(added)
    for (const { slug, rule, moved } of added) process.stdout.write(`/${slug}: ${rule}, ${moved} deadlines moved\n`)
  })
}

/** The law as it holds in a commune: shipped, of its province, and recorded by its office. */
export async function readCommuneLaw(settings: Settings, slug: string): Promise<LawBook> {
  return withCommunes(settings, async (database) => {
    const { id } = await oneCommune(database, slug)
    return database.inCommune(id, readLawBook)
  })
}

function sentence({ field, refused, detail }: Refused, slug: string): string {
  return refused === 'rule-loosens'
    ? `/${slug}: it would loosen ${String(detail?.source)} (${String(detail?.loosening)}).`
    : `/${slug}: ${field ?? refused} is not right.`
}
