/** What happens to a paper after it was issued; the paper itself and its files never change. */
export type PaperEventKind = 'sent' | 'received' | 'signed' | 'replaced' | 'corrected' | 'recalled'

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

/** The file that came back signed last, which is what the public sees; null while none has. */
export function signedFile(events: readonly PaperEvent[]): string | null {
  return events.findLast(({ kind }) => kind === 'signed')?.fileHash ?? null
}
