import type { Actor } from '#domain/permission/actor.ts'
import type { Context } from '#server/usecases/context.ts'
import type { Application } from '#server/wiring.ts'

declare global {
  namespace App {
    interface Locals {
      app: Application
      /** Set on every route below a commune. */
      context: Context
      actor: Actor
      userId: string | null
      mustChangePassword: boolean
    }
  }
}

export {}
