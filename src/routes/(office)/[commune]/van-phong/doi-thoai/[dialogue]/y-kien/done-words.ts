import { m } from '#words'

const words: Record<string, () => string> = {
  chuyen: m.matter_done_move,
  rut: m.matter_done_withdraw,
  'de-nghi': m.matter_done_propose,
  'xac-nhan': m.matter_done_confirm,
  'tu-choi': m.matter_done_decline,
  'mo-lai': m.matter_done_reopen,
}

/** What the last act did, from the address that it led to; anything else in its place says nothing. */
export function doneWords(done: string | null): { text: string; matterId: string | null } | null {
  const [, number, matterId] = /^gom-(\d{1,6})-([0-9a-f-]{36})$/.exec(done ?? '') ?? []
  if (number && matterId) return { text: m.matter_done_group({ number }), matterId }
  const word = words[done ?? '']
  return word ? { text: word(), matterId: null } : null
}
