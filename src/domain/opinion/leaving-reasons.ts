/** Where an opinion goes that another procedure must settle; the key is kept as the reason in the ledger. */
export const properProcedures = [
  'complaint', // Luật Khiếu nại 2011
  'denunciation', // Luật Tố cáo 2018: the identity is kept secret (Điều 9)
  'administrative-procedure', // a file handed in at the one-stop desk
  'regulation-feedback', // Nghị định 20/2008/NĐ-CP
  'other-agency',
] as const
export type ProperProcedure = (typeof properProcedures)[number]

/** Why two people may take an opinion out of the answering; the key is kept as the reason in the ledger. */
export const setAsideReasons = ['spam', 'off-topic', 'thanks', 'entered-in-error'] as const
export type SetAsideReason = (typeof setAsideReasons)[number]

export function isDenunciation(entry: { term: string; reason: string | null }): boolean {
  return entry.term === 'moved' && entry.reason === 'denunciation'
}
