import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { CommandRefused } from '../refuse.ts'

/** The bytes of a file, or of standard input for `-`. */
export async function readInput(file: string): Promise<{ bytes: Uint8Array; name: string }> {
  if (file === '-') return { bytes: await buffer(process.stdin), name: 'stdin.txt' }
  try {
    return { bytes: await readFile(file), name: basename(file) }
  } catch (error) {
    throw new CommandRefused(`Không đọc được tệp ${file}. / The file ${file} cannot be read (${codeOf(error)}).`)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

export function printJson(value: unknown) {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
