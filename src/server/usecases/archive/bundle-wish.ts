import { z } from 'zod'
import { proposedRetention, retentions } from '#domain/document/archive/retention.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { typedWords } from '../typed-words.ts'

/** What is chosen when a file is made. */
export const bundleWish = z.object({
  retention: z.enum(retentions).default(proposedRetention),
  withNames: z.boolean().default(false),
  /** Number and symbol of the file in the agency's own list of files (danh mục hồ sơ). */
  notation: typedWords(40).default(''),
  /** The agency's code for exchange of documents (mã định danh cơ quan). */
  organId: typedWords(13).default(''),
})

export type BundleWish = z.output<typeof bundleWish>

/** A file with names is for those who may look up who sent an opinion. */
export function mayBundle(actor: Actor, communeId: string, hasNames: boolean): boolean {
  return (
    can(actor, 'archive.bundle', { communeId }) &&
    (!hasNames || actor.kind === 'system' || can(actor, 'sender.read', { communeId }))
  )
}
