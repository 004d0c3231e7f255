import type { EvidenceType } from '#domain/commitment/evidence-kind.ts'
import { joinBytes } from './join-bytes.ts'
import { jpegWithoutMetadata } from './jpeg-without-metadata.ts'

/**
 * A photograph without what the telephone wrote beside the picture (place, owner, device); everything else is left as
 * it is. Null when the file is broken. A PDF is kept byte for byte: it may carry a signature.
 */
export function withoutMetadata(bytes: Uint8Array, type: EvidenceType): Uint8Array | null {
  if (type === 'image/jpeg') return jpegWithoutMetadata(bytes)
  if (type === 'image/png') return pngWithoutMetadata(bytes)
  return type === 'image/webp' ? webpWithoutMetadata(bytes) : bytes
}

const tellingPngChunks = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])
const pngSignature = 8

function pngWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, pngSignature)]
  for (let at = pngSignature; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const name = asciiAt(bytes, at + 4)
    if (!tellingPngChunks.has(name)) kept.push(bytes.subarray(at, end))
    // What stands behind the end of the picture is not part of it.
    if (name === 'IEND') return joinBytes(kept)
    at = end
  }
  return null
}

const exifAndXmpFlags = 0b0000_1100

function webpWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) return null
  const kept: Uint8Array[] = [bytes.slice(0, 12)]
  for (let at = 12; at + 8 <= end;) {
    const size = view.getUint32(at + 4, true)
    const next = at + 8 + size + (size % 2)
    if (next > end) return null
    const name = asciiAt(bytes, at)
    const chunk = bytes.slice(at, next)
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~exifAndXmpFlags
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk)
    at = next
  }
  const whole = joinBytes(kept)
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true)
  return whole
}

function asciiAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
