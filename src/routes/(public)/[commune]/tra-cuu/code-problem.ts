import { readTrackingCode } from '#domain/opinion/tracking-code.ts'
import { m } from '#words'

/** Which mistake was made with a typed code, or null when it may be one. */
export function codeProblem(typed: string): string | null {
  const bare = typed.normalize('NFKC').replace(/[\s.\-–]/g, '')
  if (bare === '') return m.public_track_empty()
  const [letter] = bare.match(/\P{Nd}/u) ?? []
  if (letter) return m.public_track_letters({ letter })
  const count = bare.length
  if (count < 12) return m.public_track_short({ count })
  if (count > 12) return m.public_track_long({ count })
  return readTrackingCode(typed) === null ? m.public_track_check() : null
}
