import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Role } from '#domain/permission/actor.ts'
import { isRefused, type Refused } from '#domain/refusal.ts'
import { createAccount } from '#server/identity/accounts.ts'
import { createAuth } from '#server/identity/auth.ts'
import type { Settings } from '#server/settings.ts'
import { addMember } from '#server/usecases/account/add-member.ts'
import { addCommune, type addCommuneInput } from '#server/usecases/commune/add-commune.ts'
import type { z } from 'zod'
import { printJson } from './commands/read-input.ts'
import { CommandRefused } from './refuse.ts'
import { oneCommune, withCommunes } from './with-communes.ts'

interface NewCommune {
  name: string
  province: string
  kind: string
  seat?: string
  json?: boolean
}

/** The database of DATABASE_URL, or the data folder's own while the program does not run. */
export async function runAddCommune(settings: Settings, { json, ...input }: NewCommune) {
  await withCommunes(settings, async (database) => {
    const added = await addCommune(database, input as z.input<typeof addCommuneInput>)
    if (isRefused(added)) throw new CommandRefused(sentence(added, input.name))
    if (json) return printJson(added)
    process.stdout.write(`/${added.slug}\n`)
  })
}

interface NewAccount {
  username: string
  commune: string
  role: string
  name: string
  position: string
  unit?: string
  json?: boolean
}

export async function runAddAccount(settings: Settings, input: NewAccount) {
  await withCommunes(settings, async (database, appUrl) => {
    const commune = await oneCommune(database, input.commune)
    const pool = new pg.Pool({ connectionString: appUrl, max: 2, options: '-c search_path=auth' })
    try {
      const auth = createAuth({ pool, secret: settings.secret, origin: settings.origin })
      const password = randomBytes(9).toString('base64url')
      const { rowCount } = await pool.query('select 1 from "user" where username = $1', [input.username])
      if (rowCount) throw new CommandRefused(`The user name ${input.username} is taken.`)
      const userId = await createAccount(auth, { username: input.username, name: input.name, password })
      const context = {
        commune,
        now: Date.now(),
        transact: <T>(work: Parameters<typeof database.inCommune<T>>[1]) => database.inCommune(commune.id, work),
      }
      const added = await addMember(context, { ...input, userId, role: input.role as Role })
      if (isRefused(added)) {
        await pool.query('delete from "user" where id = $1', [userId])
        throw new CommandRefused(sentence(added, input.username))
      }
      if (input.json) return printJson({ username: input.username, password })
      process.stdout.write(`${input.username}  ${password}\n`)
    } finally {
      await pool.end()
    }
  })
}

function sentence({ refused, field }: Refused, name: string): string {
  if (refused === 'slug-taken') return `The address of ${name} is taken.`
  return `${name} was not added: ${field ?? refused} is not right.`
}
