import { error } from '@sveltejs/kit'

/** What is no id names no session. */
export function requireSessionId(id: string | undefined): string {
  if (!id || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) error(404)
  return id
}
