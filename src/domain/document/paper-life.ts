/** What happens to a paper after it was issued; the paper itself and its files never change. */
export type PaperEventKind = 'sent' | 'received' | 'signed' | 'replaced' | 'corrected' | 'recalled' | 'returned'

/** By hand, on the document axis (trục liên thông), by mail, by message, posted up, in the media. */
export const sendingWays = ['paper', 'axis', 'mail', 'message', 'posted', 'media'] as const
export type SendingWay = (typeof sendingWays)[number]

export interface PaperEvent {
  kind: PaperEventKind
  fileHash: string | null
  otherPaperId: string | null
}

/**
 * Whether a paper holds: a content error is mended by a new paper that replaces it, a form error by a công văn đính
 * chính beside it; a recalled one counts as never issued (Nghị định 30/2020, Điều 17, Điều 18).
 */
export type PaperStanding = 'holds' | 'corrected' | 'replaced' | 'recalled'

export function standingOfPaper(events: readonly PaperEvent[]): PaperStanding {
  const kinds = new Set(events.map(({ kind }) => kind))
  if (kinds.has('recalled')) return 'recalled'
  if (kinds.has('replaced')) return 'replaced'
  return kinds.has('corrected') ? 'corrected' : 'holds'
}

/**
 * What may still be recorded of a paper: a recalled one is frozen but for the copies that come back or are destroyed, a
 * replaced one takes what its recipients still do (Nghị định 30/2020, Điều 18 khoản 4 and Phụ lục VI).
 */
export function mayHappen(kind: PaperEventKind, standing: PaperStanding): boolean {
  if (standing === 'recalled') return kind === 'returned'
  if (standing === 'replaced') return kind === 'returned' || kind === 'received'
  return kind !== 'returned'
}

/** The file that came back signed last, which is what the public sees; null while none has. */
export function signedFile(events: readonly PaperEvent[]): string | null {
  return events.findLast(({ kind }) => kind === 'signed')?.fileHash ?? null
}
