import type { BundleManifest, PieceFile } from '#domain/document/archive/case-file.ts'
import type { ZippedFile } from '../../documents/archive/write-zip.ts'
import { readFile } from '../../store/files.ts'
import type { Context } from '../context.ts'

interface Listed {
  pieces: readonly BundleManifest['pieces'][number][]
  about: readonly PieceFile[]
}

/** Every file of the zip, in the order of its names. */
export function filesOf({ pieces, about }: Listed): PieceFile[] {
  return [...about, ...pieces.flatMap(({ files }) => files)].toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

/** Each is read when its turn comes, in a transaction of its own: a slow download holds none open. */
export function zippedFiles(context: Pick<Context, 'transact'>, files: readonly PieceFile[]): ZippedFile[] {
  return files.map(({ path, hash }) => ({ path, read: () => readStored(context, hash) }))
}

export async function readStored(context: Pick<Context, 'transact'>, hash: string): Promise<Uint8Array> {
  const file = await context.transact((tx) => readFile(tx, hash))
  if (!file) throw new Error(`the file ${hash} is lost`)
  return file.bytes
}
