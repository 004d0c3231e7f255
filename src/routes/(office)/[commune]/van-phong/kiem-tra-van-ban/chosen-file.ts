import { refuse, type Refused } from '#domain/refusal.ts'
import { mostFileBytes } from '#server/usecases/paper/check-own-file.ts'

export interface ChosenFile {
  fileName: string
  bytes: Uint8Array<ArrayBuffer>
}

/** What a form says around its file. */
const roomOfForm = 64 * 1024

/** The file of the form. One that is too large is refused by the length that it announces, before it is read. */
export async function chosenFile(request: Request): Promise<ChosenFile | Refused> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > mostFileBytes + roomOfForm) return refuse('too-large', { field: 'file' })
  const file = (await request.formData()).get('file')
  if (!(file instanceof File) || file.name === '') return refuse('invalid-input', { field: 'file' })
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
