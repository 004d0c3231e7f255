import type { LinkActor } from '#domain/permission/actor.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Reader } from '../../database/connect.ts'
import { hashLinkToken } from '../../ids.ts'
import { findLink, findLinkByHash, type LinkRow } from '../../store/links.ts'
import type { Context } from '../context.ts'

/**
 * Who holds this token. Looking changes nothing, so that a mail scanner that opens the address uses nothing up. An
 * unknown token and one that has ended look alike.
 */
export async function openLink(context: Context, token: string): Promise<LinkActor | Refused> {
  const link = await context.transact((tx) => findLinkByHash(tx, hashLinkToken(token)))
  if (!link || !isUsable(link, context.now)) return refuse('link-expired')
  return {
    kind: 'link',
    linkId: link.id,
    communeId: context.commune.id,
    dialogueId: link.dialogue_id,
    villageId: link.village_id,
    name: link.holder,
  }
}

export async function isLinkUsable(tx: Reader, context: Context, linkId: string): Promise<boolean> {
  const link = await findLink(tx, linkId)
  return link !== undefined && isUsable(link, context.now)
}

function isUsable(link: Pick<LinkRow, 'expires_at' | 'revoked_at'>, now: number): boolean {
  return link.revoked_at === null && link.expires_at.getTime() > now
}
