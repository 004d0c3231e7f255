export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

const endings: Record<string, string> = {
  [mediaTypes.docx]: 'docx',
  [mediaTypes.pdf]: 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/** The ending of a file's name by what it is. */
export function endingOf(mediaType: string): string {
  return endings[mediaType] ?? 'bin'
}
