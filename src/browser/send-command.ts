import type { SessionCommand } from '#domain/session/commands.ts'
import type { SessionEvent } from '#domain/session/events.ts'
import type { Answer, RefusedCommand } from './outbox.ts'
import type { ServerClock } from './server-clock.ts'

/** Longer than a slow hall needs, short enough that a dead link is tried again soon; sending again does it once. */
const answerWithinMs = 6000

/** Posts one command. Only a clear refusal is one; whatever else goes wrong is tried again. */
export async function sendCommand(url: string, command: SessionCommand, clock: ServerClock | null): Promise<Answer> {
  try {
    const sentAt = Date.now()
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(command),
      // A redirect leads to the sign-in page: the person has been signed out meanwhile.
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    })
    if (response.type === 'opaqueredirect') return { kind: 'later', signedOut: true }
    const answer: unknown = await response.json()
    if (isDone(answer)) {
      clock?.measure(answer.now, Date.now(), sentAt)
      return { kind: 'done', event: answer.event }
    }
    if (isRefusal(answer) && response.status >= 400 && response.status < 500)
      return { kind: 'refused', refused: answer }
  } catch {
    // No network, or an answer cut off: whether it was done is found out by sending it again.
  }
  return { kind: 'later', signedOut: false }
}

function isDone(answer: unknown): answer is { event: SessionEvent; now: number } {
  return typeof answer === 'object' && answer !== null && 'event' in answer && 'now' in answer
}

function isRefusal(answer: unknown): answer is RefusedCommand {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}
