/**
 * How long a file is kept: for ever, or a number of years up to seventy (Luật Lưu trữ 33/2024/QH15). The period of a
 * dialogue's file is set by the agency's own list of files; the program's proposal is not a finding about the law.
 */
export const retentions = ['permanent', '70', '50', '30', '20', '10', '5'] as const
export type Retention = (typeof retentions)[number]

/** Long enough that nothing is thrown away before somebody has decided. */
export const proposedRetention: Retention = '20'

export function isRetention(value: unknown): value is Retention {
  return retentions.some((one) => one === value)
}

/** `20 năm`, as it is written on the cover. */
export function retentionWords(retention: Retention): string {
  return retention === 'permanent' ? 'Vĩnh viễn' : `${retention} năm`
}
