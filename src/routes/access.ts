import type { Action } from '#domain/permission/can.ts'

/** The right that each route asks for before its page is loaded. A route that is not named here does not exist. */
export const routeAccess: Record<string, Action> = {
  '/': 'public.read',
}
