import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { anotherCommune, freshCommune, type TestCommune } from '../../../tests/setup/fresh-commune.ts'
import { readFile, storeFile } from './files.ts'

let commune: TestCommune
beforeAll(async () => {
  commune = await freshCommune()
})

const store = (bytes: Uint8Array) =>
  commune.context().transact((tx) => storeFile(tx, commune.commune.id, bytes, 'application/pdf'))
const read = (hash: string) => commune.context().transact((tx) => readFile(tx, hash))

describe('a stored file', () => {
  test.each([0, 1, 256 * 1024, 256 * 1024 + 1, 700_000])('of %i bytes comes back byte for byte', async (size) => {
    const bytes = randomBytes(size)
    const file = await read(await store(bytes))
    expect(file?.mediaType).toBe('application/pdf')
    expect(bytes.equals(file?.bytes ?? Buffer.from('nothing'))).toBe(true)
  })

  test('is cut into chunks of 256 KiB and kept once, also when two store it at once', async () => {
    const bytes = randomBytes(600 * 1024)
    const hashes = await Promise.all([store(bytes), store(bytes), store(bytes)])
    expect(new Set(hashes).size).toBe(1)
    const sizes = await commune.context().transact((tx) =>
      tx
        .selectFrom('file_chunk')
        .select(['part', (eb) => eb.fn<number>('length', ['bytes']).as('size')])
        .where('hash', '=', hashes[0] ?? '')
        .orderBy('part')
        .execute(),
    )
    expect(sizes.map(({ size }) => size)).toEqual([256 * 1024, 256 * 1024, 88 * 1024])
  })

  test('is not there for another commune, and unknown hashes are not there at all', async () => {
    const hash = await store(randomBytes(10))
    const neighbour = await anotherCommune(commune.database, 'lang-vac')
    expect(await neighbour.context().transact((tx) => readFile(tx, hash))).toBeUndefined()
    expect(await read('0'.repeat(64))).toBeUndefined()
  })
})
