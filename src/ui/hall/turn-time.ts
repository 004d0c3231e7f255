export interface TurnTime {
  /** `2:14`; once over, the time since the limit. */
  clock: string
  phase: 'enough' | 'short' | 'over'
}

/**
 * A turn's time as the hall sees it, from milliseconds that remain (negative when overrun) of the limit.
 * The last half minute is short, or the last quarter where a turn is shorter than two minutes.
 */
export function turnTime(remainingMs: number, limitMs: number): TurnTime {
  if (remainingMs <= 0) return { clock: clockOf(Math.floor(-remainingMs / 1000)), phase: 'over' }
  // A clock that counts down shows 0:01 until the last second is gone.
  const clock = clockOf(Math.ceil(remainingMs / 1000))
  return { clock, phase: remainingMs <= Math.min(30_000, limitMs / 4) ? 'short' : 'enough' }
}

/** Whole seconds as `4:00`, `1:02:03`. */
export function clockOf(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** The hour in Việt Nam, whatever the device says: `08:52`. */
export function hourOf(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(11, 16)
}
