import type { PieceFile } from './case-file.ts'

/** `SHA256SUMS` as `sha256sum -c` reads it, by path. */
export function checksumText(files: readonly Pick<PieceFile, 'path' | 'hash'>[]): string {
  return files
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, hash }) => `${hash}  ${path}\n`)
    .join('')
}
