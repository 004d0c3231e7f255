import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { isRefused } from '#domain/refusal.ts'
import { freshDatabase, morning } from '../../../../tests/setup/fresh-commune.ts'
import type { Database } from '../../database/connect.ts'
import { findCommune } from '../../store/communes.ts'
import { addMember } from '../account/add-member.ts'
import { findActor } from '../account/find-actor.ts'
import { importPlan } from '../plan/import-plan.ts'
import { addCommune } from './add-commune.ts'

let database: Database
const input = { name: 'Bình Trị Tây', kind: 'xã', province: 'tỉnh Sơn Hải' } as const

beforeAll(async () => {
  database = (await freshDatabase()).database
})

async function contextOf(slug: string) {
  const commune = await findCommune(database.shared, slug)
  if (!commune) throw new Error(`no commune ${slug}`)
  const transact = <T>(work: Parameters<typeof database.inCommune<T>>[1]) => database.inCommune(commune.id, work)
  return { commune, now: morning, transact }
}

describe('a commune of one’s own', () => {
  test('begins with offices, associations and topics, and takes its first plan', async () => {
    const added = await addCommune(database, input)
    if (isRefused(added)) throw new Error(added.refused)
    expect(added.slug).toBe('binh-tri-tay')
    const context = await contextOf(added.slug)
    expect(context.commune).toMatchObject({ is_demonstration: false, seat: 'Bình Trị Tây' })
    const clerk = {
      userId: 'u-1',
      role: 'clerk',
      name: 'Phạm Thị Lan',
      position: 'Công chức',
      unit: 'van-phong',
    } as const
    expect(await addMember(context, clerk)).toEqual({ added: true })
    const { actor, mustChangePassword } = await findActor(context, 'u-1')
    expect([actor.kind, mustChangePassword]).toEqual(['user', false])
    const text = readFileSync(new URL('../../demo/sample-plan.txt', import.meta.url), 'utf8')
    const imported = await importPlan(context, actor, { text, fileName: 'ke-hoach.txt' })
    expect(imported).toMatchObject({ slug: 'dong-khe-2023' })
  })

  test('is not founded twice under one address, nor without a province', async () => {
    expect(await addCommune(database, input)).toEqual({ refused: 'slug-taken', field: 'name' })
    expect(await addCommune(database, { ...input, name: 'Thống Tây', province: ' ' })).toMatchObject({
      refused: 'invalid-input',
      field: 'province',
    })
  })

  test('gives no place to an official without an office that exists', async () => {
    const context = await contextOf('binh-tri-tay')
    const official = { userId: 'u-2', role: 'official', name: 'Nguyễn Văn Bảo', position: 'Trưởng phòng' } as const
    expect(await addMember(context, official)).toEqual({ refused: 'invalid-input', field: 'unit' })
    expect(await addMember(context, { ...official, unit: 'khong-co' })).toEqual({
      refused: 'invalid-input',
      field: 'unit',
    })
    expect(await addMember(context, { ...official, unit: 'kinh-te' })).toEqual({ added: true })
  })
})
