import type { Database } from '../database/connect.ts'
import { listOpenWork } from '../store/background-work.ts'
import { listCommunes, type CommuneRow } from '../store/communes.ts'
import type { Context } from '../usecases/context.ts'

export interface OpenWork {
  queue: 'print-invitations' | 'bundle-archive'
  communeId: string
  workId: string
}

const queueOf = { invitations: 'print-invitations', archive: 'bundle-archive' } as const

/** Work that was asked for before the program stopped: the queue gives a job that broke off back only after minutes. */
export async function findOpenWork(
  database: Database,
  contextOf: (commune: CommuneRow) => Context,
): Promise<OpenWork[]> {
  const open: OpenWork[] = []
  for (const commune of await listCommunes(database.shared)) {
    const works = await contextOf(commune).transact((tx) => listOpenWork(tx))
    open.push(...works.map(({ id, kind }) => ({ queue: queueOf[kind], communeId: commune.id, workId: id })))
  }
  return open
}
