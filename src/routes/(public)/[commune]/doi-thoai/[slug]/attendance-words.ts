import { m } from '#words'

interface Attended {
  state: string
  attendance: { seats: number; checkedIn: number }
}

/** Before the session who is invited, afterwards who came. */
export function attendanceWords({ state, attendance }: Attended): string {
  const { seats, checkedIn } = attendance
  if (state !== 'preparing' && checkedIn > 0) return m.public_attendance_of({ present: checkedIn, seats })
  return seats > 0 ? m.public_attendance_seats({ seats }) : m.public_attendance_open()
}
