import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { PersonalLinkTable } from './tables/opinions.ts'

export type LinkRow = Selectable<PersonalLinkTable>

export async function findLink(tx: Reader, id: string): Promise<LinkRow | undefined> {
  return tx.selectFrom('personal_link').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findLinkByHash(tx: Reader, tokenHash: string): Promise<LinkRow | undefined> {
  return tx.selectFrom('personal_link').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
}

/** Newest first, with the village and how many opinions came in by each. The hash of the token stays here. */
export async function listLinks(tx: Reader, dialogueId: string) {
  return tx
    .selectFrom('personal_link as link')
    .innerJoin('unit as village', 'village.id', 'link.village_id')
    .where('link.dialogue_id', '=', dialogueId)
    .select([
      'link.id',
      'link.holder',
      'link.created_at',
      'link.expires_at',
      'link.revoked_at',
      'village.name as village',
    ])
    .select((eb) =>
      eb
        .selectFrom('submission')
        .innerJoin('opinion', 'opinion.submission_id', 'submission.id')
        .whereRef('submission.link_id', '=', 'link.id')
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('opinions'),
    )
    .orderBy('link.created_at', 'desc')
    .execute()
}

export async function insertLink(tx: Writer, link: Insertable<PersonalLinkTable>) {
  await tx.insertInto('personal_link').values(link).execute()
}

export async function revokeLink(tx: Writer, id: string, at: number) {
  await tx
    .updateTable('personal_link')
    .set({ revoked_at: new Date(at) })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}
