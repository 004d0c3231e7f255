import { joinBytes } from './join-bytes.ts'

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, exif: 0xe1, comment: 0xfe }

/** What a picture needs to be shown: JFIF, colour profile, Adobe's colour transform. The other application segments talk. */
const neededApplications = [0xe0, 0xe2, 0xee]

/**
 * A JPEG without EXIF (place, time, device), XMP, comments and whatever follows the picture. Which way is up is
 * written back alone. Null when the segments do not add up.
 */
export function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const kept = [bytes.subarray(0, 2)]
  let orientation: number | null = null
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const kind = bytes[at + 1] ?? 0
    if (kind === 0xff) at += 1
    else if (kind === marker.end) return finished(kept, orientation)
    else {
      const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
      if (end > bytes.length) return null
      const segment = bytes.subarray(at, end)
      if (kind === marker.exif) orientation ??= orientationOf(segment)
      if (!isTelling(kind)) kept.push(segment)
      at = end
      if (kind === marker.scan) {
        at = endOfScan(bytes, end)
        kept.push(bytes.subarray(end, at))
        if (bytes[at + 1] === marker.end) return finished(kept, orientation)
      }
    }
  }
  return null
}

function isTelling(kind: number): boolean {
  const isApplication = kind >= 0xe0 && kind <= 0xef
  return kind === marker.comment || (isApplication && !neededApplications.includes(kind))
}

/** In a scan only stuffed zeros and restart marks follow 0xff. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    const isMark = next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)
    if (bytes[at] === 0xff && isMark) return at
  }
  return bytes.length
}

function finished(kept: Uint8Array[], orientation: number | null): Uint8Array {
  const [start = new Uint8Array(), ...rest] = kept
  const upright = orientation !== null && orientation > 1 && orientation <= 8 ? [orientationSegment(orientation)] : []
  return joinBytes([start, ...upright, ...rest, Uint8Array.of(0xff, marker.end)])
}

const orientationTag = 0x0112
const tiffAt = 10

/** From the first directory of the EXIF block (TIFF 6.0); null when it is not there. */
function orientationOf(segment: Uint8Array): number | null {
  if (segment.length < tiffAt + 8 || String.fromCharCode(...segment.subarray(4, 8)) !== 'Exif') return null
  const tiff = new DataView(segment.buffer, segment.byteOffset + tiffAt, segment.length - tiffAt)
  const isLittle = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, isLittle)
  if (directory + 2 > tiff.byteLength) return null
  const entries = tiff.getUint16(directory, isLittle)
  for (let i = 0; i < entries; i += 1) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > tiff.byteLength) return null
    if (tiff.getUint16(entry, isLittle) === orientationTag) return tiff.getUint16(entry + 8, isLittle)
  }
  return null
}

function orientationSegment(orientation: number): Uint8Array {
  const exif = [0xff, marker.exif, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  return Uint8Array.from([...exif, ...tiff, ...entry, 0, 0, 0, 0])
}
