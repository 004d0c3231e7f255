import type { SessionEventBody } from './events.ts'

/** What a screen sends: its own id for the act, so that sending it twice does it once. */
export interface SessionCommand {
  id: string
  device: string
  /** Counts up on each device, so that a gap shows. */
  deviceSeq: number
  /** The log position that the screen had seen. */
  basedOn: number
  /** Milliseconds, by the server's clock as the device has measured it. */
  occurredAt: number
  body: SessionEventBody
}

/** Acts that only the chair's console does; all the others may also be done by the secretary. */
export function needsChair(body: SessionEventBody): boolean {
  return body.type === 'session-closed' || body.type === 'screen-changed'
}
