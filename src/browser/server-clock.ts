/**
 * The server's clock as this device has measured it. A beat only tells that the server's clock had reached a time
 * before we heard it; an answer to our own request also tells that it had not passed it before we asked. The true
 * offset lies between both bounds, however slow the way there or back is.
 */
export interface ServerClock {
  /** A time that the server wrote, heard at `receivedAt`; for an answer, asked for at `sentAt`. Local milliseconds. */
  measure(serverMs: number, receivedAt: number, sentAt?: number): void
  /** The connection is new: the device may have slept or its clock may have been set. */
  forget(): void
  /** Milliseconds to add to the local clock. */
  offset(): number
}

interface Bounds {
  low: number
  high: number
}

/** Old bounds are dropped, so that a clock that is set right while we listen is followed. */
const kept = 12

export function createServerClock(initialOffset = 0): ServerClock {
  let bounds: Bounds[] = []
  let last = initialOffset
  return {
    measure(serverMs, receivedAt, sentAt) {
      const next = { low: serverMs - receivedAt, high: sentAt === undefined ? Infinity : serverMs - sentAt }
      bounds = agreesWith(bounds, next) ? [...bounds, next].slice(-kept) : [next]
      last = estimate(bounds)
    },
    forget() {
      bounds = []
    },
    offset: () => last,
  }
}

/** Bounds that exclude one another mean that a clock has jumped: the newest is believed. */
function agreesWith(bounds: Bounds[], next: Bounds): boolean {
  return bounds.every(({ low, high }) => next.low <= high + slack && next.high >= low - slack)
}

/** Clocks are read in whole milliseconds. */
const slack = 1

function estimate(bounds: Bounds[]): number {
  const low = Math.max(...bounds.map((bound) => bound.low))
  const high = Math.min(...bounds.map((bound) => bound.high))
  return Number.isFinite(high) ? (low + high) / 2 : low
}
