import { evidenceTypeOf, type EvidenceType } from '../commitment/evidence-kind.ts'

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export type ProofType = EvidenceType | typeof wordType

const zipStart = [0x50, 0x4b, 0x03, 0x04]
const wordPart = [...'word/document'].map((letter) => letter.charCodeAt(0))

/** What a file of proof is by its own bytes: a photograph, a PDF, or a Word file (.docx); null for anything else. */
export function proofTypeOf(bytes: Uint8Array): ProofType | null {
  const isWord = zipStart.every((byte, at) => bytes[at] === byte) && holds(bytes, wordPart)
  return isWord ? wordType : evidenceTypeOf(bytes)
}

/** A Word file names its main part in the list at its end. */
function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.lastIndexOf(wanted[0] ?? 0); at >= 0; at = bytes.lastIndexOf(wanted[0] ?? 0, at - 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
    if (at === 0) return false
  }
  return false
}
