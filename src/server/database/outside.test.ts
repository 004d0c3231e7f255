import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { foundCommune } from '../demo/found-commune.ts'
import { newId } from '../ids.ts'
import { StartRefused } from '../settings.ts'
import { connect } from './connect.ts'
import { migrate } from './migrate.ts'

const secret = 'a secret of the province'
let admin: pg.Client
let ownerUrl: string
const name = `province_${randomBytes(5).toString('hex')}`

/** A database as a province's administrator gives it: an owner who is no superuser but may make logins. */
beforeAll(async () => {
  admin = new pg.Client({ connectionString: inject('databaseOwnerUrl').replace(/\/doithoai$/, '/postgres') })
  await admin.connect()
  await admin.query(`create role ${name} login createrole password 'owner'`)
  await admin.query(`grant doithoai_app to ${name} with admin option`)
  await admin.query(`create database ${name} owner ${name}`)
  const url = new URL(inject('databaseOwnerUrl'))
  url.username = name
  url.password = 'owner'
  url.pathname = `/${name}`
  ownerUrl = url.toString()
})

afterAll(async () => {
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
})

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof StartRefused)) throw error ?? new Error('it was not refused')
  return error.reason
}

describe('a PostgreSQL of somebody else’s', () => {
  test('takes the same migrations from an owner without superuser rights, twice', async () => {
    const first = await migrate({ ownerUrl, appUrl: null, secret })
    expect(await migrate({ ownerUrl, appUrl: null, secret })).toBe(first)
    const database = connect(first, 2)
    const id = newId()
    await database.inCommune(id, (tx) => foundCommune(tx, id, 'lang-vac'))
    const units = await database.inCommune(id, (tx) => tx.selectFrom('unit').select('id').execute())
    const strange = await database.inCommune(newId(), (tx) => tx.selectFrom('unit').select('id').execute())
    expect([units.length > 10, strange.length]).toEqual([true, 0])
    await database.close()
  })

  test('does not let its owner write past the rule either', async () => {
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    const write = owner.query("update unit set name = 'x' returning id")
    expect((await write).rowCount).toBe(0)
    await owner.end()
  })

  test('that a newer program has used is refused', async () => {
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    await owner.query("insert into kysely_migration (name, timestamp) values ('2099-01-01-1-from-the-future', '')")
    expect(await refusalOf(migrate({ ownerUrl, appUrl: null, secret }))).toBe('database-newer')
    await owner.query("delete from kysely_migration where name like '2099%'")
    await owner.end()
  })

  test('that does not answer is refused', async () => {
    const nowhere = 'postgres://nobody@127.0.0.1:1/nothing'
    expect(await refusalOf(migrate({ ownerUrl: nowhere, appUrl: null, secret }))).toBe('database-unreachable')
  })
})
