import { z } from 'zod'
import {
  agencyInFull,
  agencyLines,
  isPartyBody,
  placeOfAgency,
  splitNumber,
  splitPartyNumber,
} from '#domain/document/letterhead.ts'
import type { Letterhead, Paper, Sheet, SignatureBlock } from '#domain/document/paper.ts'
import { signatureLines, signingCapacities, signingFault } from '#domain/document/signature-lines.ts'

export const isoDate = z.iso.date()
/** Wall clock in Việt Nam, `2023-06-19T07:30`. */
export const isoMoment = z.iso.datetime({ local: true, offset: false, precision: -1 })
export const clockTime = z.iso.time({ precision: -1 })
export const count = z.int().nonnegative()
export const line = z.string().trim().min(1)
/** A fact that a draft may still lack: printed as dots, to be filled in by hand. */
export const dotted = z
  .string()
  .trim()
  .transform((text) => (text === '' ? '……' : text))
/** A text that may be missing or left empty, which is the same. */
export const optionalText = z
  .string()
  .trim()
  .nullable()
  .default(null)
  .transform((text) => (text === '' ? null : text))

export const signatorySchema = z
  .object({
    /** How the signer signs; the lines then come from `body`, `head` and `title`, and `capacity` is left out. */
    signing: z.enum(signingCapacities).nullable().default(null),
    /** `Ủy ban nhân dân`. */
    body: optionalText,
    /** `Chủ tịch`, in whose place somebody else signs. */
    head: optionalText,
    /** `Chánh Văn phòng`, when the deputy of that office signs for it. */
    deputyOf: optionalText,
    /** `TM. ỦY BAN NHÂN DÂN`; several lines are separated by line ends. */
    capacity: z.string().nullable().default(null),
    title: z.string().nullable().default(null),
    name: z.string().nullable().default(null),
  })
  .refine(({ signing, title, ...signer }) => signingFault(signing, { ...signer, title: title ?? '' }) === null)

/** What every paper's model holds besides its matter; names as in the contract of a plan. */
export const headShape = {
  /** The body above the issuer, `UBND huyện …`; none when it is left out. */
  superior: z.string().nullable().default(null),
  issuingAgency: line,
  /** `05/KH-UBND`, or `null` before the register gave a number. */
  documentNumber: z.string().nullable().default(null),
  place: z.string().nullable().default(null),
  issuedOn: isoDate.nullable().default(null),
  signatory: signatorySchema.nullable().default(null),
  distributionList: z.array(z.string()).default([]),
  /** Who drafted a công văn, in its symbol: `UBND-VP`. */
  draftedBy: z.string().trim().min(1).default('VP'),
  /** The issued paper in whose place this one comes; its last sentence says so. A plan has `amends` for it. */
  replaces: z.object({ type: line, notation: line, issuedOn: isoDate }).nullable().default(null),
  /** Prints the line that says the data are samples. */
  demonstration: z.boolean().default(false),
}

export const headSchema = z.object(headShape)
export type Head = z.infer<typeof headSchema>
export type Signatory = z.infer<typeof signatorySchema>

export interface PaperType {
  /** `Kế hoạch`. */
  titleVi: string
  /** `KH`: Nghị định 30/2020, Phụ lục III; empty for a công văn, which has none, and for what is not numbered. */
  abbreviation: string
  /** False for working sheets and lists, which the register does not number. */
  isNumbered: boolean
}

/** The parts that come from the head alone; a kind adds its subject and its body. */
export function paperFrom(head: Head, type: PaperType, subject: string): Omit<Paper, 'body'> {
  return {
    ...(isPartyBody(head.issuingAgency) ? { form: 'hd36' as const } : {}),
    title: `${type.titleVi} ${subject}`,
    demonstration: head.demonstration,
    letterhead: letterheadOf(head, type),
    heading: { type: type.titleVi, subject },
    addressees: [],
    legalBases: [],
    signatures: [head.signatory === null ? unknownSigner : signatureOf(head.signatory)],
    recipients: recipientsOf(head.distributionList, 'Lưu: VT'),
    annexes: [],
    sheet: null,
  }
}

/** A công văn (Mẫu 1.5): no type, `V/v …` below the number, whom it is for, and the symbol of who drafted it. */
export function letterFrom(
  head: Head,
  type: PaperType,
  subject: string,
  addressees: readonly string[],
): Omit<Paper, 'body'> {
  const paper = paperFrom(head, type, subject)
  return addressed({ ...paper, title: `Công văn ${subject}`, heading: { type: null, subject } }, addressees)
}

/** Who is named at `Kính gửi` is the first of the recipients, as `Như trên` (Phụ lục I, II.9). */
export function addressed<P extends Omit<Paper, 'body'>>(paper: P, addressees: readonly string[]): P {
  if (addressees.length === 0) return paper
  return { ...paper, addressees: [...addressees], recipients: ['Như trên', ...paper.recipients] }
}

/** A working sheet: no Quốc hiệu, no number and nobody's signature, only whose it is and what it is. */
export function sheetFrom(
  head: Head,
  titleVi: string,
  subject: string,
  sheet: Partial<Sheet> = {},
): Omit<Paper, 'body'> {
  const type = { titleVi, abbreviation: '', isNumbered: false }
  return {
    ...paperFrom(head, type, subject),
    signatures: [],
    recipients: [],
    sheet: { size: 'normal', corner: null, ...sheet },
  }
}

function letterheadOf(head: Head, type: PaperType): Letterhead {
  const agency = agencyInFull(head.issuingAgency)
  return {
    superior: head.superior,
    agency,
    ...numberOf(head, type, agency),
    issued: { place: head.place ?? placeOfAgency(agency) ?? '……', date: head.issuedOn },
  }
}

function numberOf({ documentNumber, draftedBy }: Head, { abbreviation, isNumbered }: PaperType, agency: string) {
  if (!isNumbered) return { number: null, symbol: null }
  if (isPartyBody(agency)) return splitPartyNumber(documentNumber, `${abbreviation}/${partySymbol(agency)}`)
  const own = agencySymbol(agency)
  return splitNumber(documentNumber, abbreviation === '' ? `${own}-${draftedBy}` : `${abbreviation}-${own}`)
}

function partySymbol(agency: string): string {
  return /^chi/iu.test(agency) ? 'CB' : 'ĐU'
}

/** `UBND` for a People's Committee; for other names the initials of what stands before the unit. */
function agencySymbol(agency: string): string {
  if (agency.startsWith('Ủy ban nhân dân')) return 'UBND'
  if (/Mặt trận Tổ quốc/iu.test(agency)) return 'MTTQ'
  return agencyLines(agency)
    .slice(0, 1)
    .flatMap((name) => name.split(/\s+/u))
    .map((word) => word.charAt(0))
    .join('')
}

/** A draft shows where who is still to be named will sign. */
const unknownSigner: SignatureBlock = { lines: ['……'], name: null }

export function signatureOf({ signing, body, head, deputyOf, capacity, title, name }: Signatory): SignatureBlock {
  if (signing !== null) return { lines: signatureLines(signing, { body, head, deputyOf, title: title ?? '' }), name }
  const lines = [capacity, title].flatMap((text) => text?.split('\n') ?? [])
  return { lines: lines.map((text) => text.trim()).filter((text) => text !== ''), name }
}

/** The list ends with the archive's copy, written as Phụ lục I, II.9 has it, whatever the office wrote there. */
export function recipientsOf(list: readonly string[], archive: string): string[] {
  const isArchive = (entry: string) => /^[-\s]*lưu(?:\s|:|$)/iu.test(entry)
  const written = list.find((entry) => isArchive(entry) && entry.includes('Lưu: VT'))
  const others = list
    .filter((entry) => !isArchive(entry) && entry.trim() !== '')
    .map((entry) => entry.replace(/^[-\s]+/u, ''))
  return [...others, written?.replace(/^[-\s]+/u, '') ?? archive]
}
