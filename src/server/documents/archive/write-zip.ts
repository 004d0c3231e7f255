import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'

// The work is a copy and a checksum: no worker is worth starting for it.
configure({ useWebWorkers: false })

export interface ZippedFile {
  path: string
  read: () => Promise<Uint8Array>
}

/**
 * Writes a zip as it is read: one file at a time is in memory. Files are stored as they are, since papers and pictures
 * are packed already; local headers name size and checksum, so that every program since 1993 opens it, and Zip64 is used
 * only beyond 4 GB. The same files on the same day are the same bytes.
 * @param day ISO day that every file is dated.
 */
export function zipStream(files: readonly ZippedFile[], day: string): ReadableStream<Uint8Array> {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  // The clock in a zip has no zone: noon by the host's own clock is written as noon.
  const lastModDate = new Date(year, month - 1, date, 12)
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writing = async () => {
    const zip = new ZipWriter(writable, {
      level: 0,
      dataDescriptor: false,
      extendedTimestamp: false,
      keepOrder: true,
      lastModDate,
    })
    for (const { path, read } of files) await zip.add(path, new Uint8ArrayReader(await read()))
    await zip.close()
  }
  writing().catch((error: unknown) => writable.abort(error).catch(() => {}))
  return readable
}
