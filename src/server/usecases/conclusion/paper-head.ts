import type { Plan } from '#domain/plan/plan.ts'
import type { Reader } from '../../database/connect.ts'
import type { CommuneRow } from '../../store/communes.ts'

/** The part of a paper's model that comes from the commune: who issues, who signs, who receives. */
export async function paperHead(tx: Reader, commune: CommuneRow, dialogueId: string) {
  const chairman = await tx.selectFrom('membership').select('name').where('role', '=', 'chairman').executeTakeFirst()
  const row = await tx.selectFrom('plan').select('content').where('dialogue_id', '=', dialogueId).executeTakeFirst()
  const plan: Plan | null = row?.content ?? null
  return {
    superior: commune.superior,
    issuingAgency: `UBND ${commune.kind} ${commune.name}`,
    place: commune.seat,
    signatory: {
      capacity: 'TM. ỦY BAN NHÂN DÂN',
      title: 'CHỦ TỊCH',
      name: chairman?.name ?? plan?.signatory?.name ?? null,
    },
    distributionList: plan?.distributionList ?? [],
    demonstration: commune.is_demonstration,
  }
}
