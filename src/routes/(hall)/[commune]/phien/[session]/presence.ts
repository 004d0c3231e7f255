import { m } from '#words'
import type { Presence } from '#ui/HallFrame.svelte'
import type { HallSession } from './hall-session.svelte.ts'

/** How this screen stands with the server, in the corner of a console. */
export function serverPresence(hall: HallSession): Presence {
  if (hall.overdue > 0) return { text: m.hall_waiting_to_send({ count: hall.overdue }), state: 'lost' }
  return { text: m.hall_server(), state: hall.isConnected ? 'good' : 'lost' }
}
