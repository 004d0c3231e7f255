import type { SourceInput } from '#server/usecases/plan/read-source.ts'

/** What was sent, to be sent again with the next press: the browser forgets a chosen file. */
export interface SentSource {
  text: string
  fileName: string
  /** The file itself; empty when the text was pasted. */
  base64: string
  /** A person has said that it is a plan. */
  isAsPlan: boolean
}

export const nothingSent: SentSource = { text: '', fileName: '', base64: '', isAsPlan: false }

/** SvelteKit and the server in front of it stop reading a larger body. */
const tooLargeStatus = 413

/** The file or the pasted text of a form, or what the form before it has kept. Null when it was too large to be read. */
export async function readSent(
  request: Request,
): Promise<{ form: FormData; sent: SentSource; input: SourceInput; field: 'file' | 'text' } | null> {
  const form = await readForm(request)
  if (!form) return null
  const file = form.get('file')
  const text = String(form.get('text') ?? form.get('sentText') ?? '')
  const isAsPlan = form.get('asPlan') === '1'
  const kept = String(form.get('sentFile') ?? '')
  if (file instanceof File && file.size > 0) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const sent = { text, fileName: file.name, base64: Buffer.from(bytes).toString('base64'), isAsPlan }
    return { form, sent, input: { fileName: file.name, bytes, asPlan: isAsPlan }, field: 'file' }
  }
  if (kept !== '') {
    const fileName = String(form.get('sentName') ?? '')
    const bytes = new Uint8Array(Buffer.from(kept, 'base64'))
    return {
      form,
      sent: { text, fileName, base64: kept, isAsPlan },
      input: { fileName, bytes, asPlan: isAsPlan },
      field: 'file',
    }
  }
  return {
    form,
    sent: { text, fileName: '', base64: '', isAsPlan },
    input: { text, fileName: '', asPlan: isAsPlan },
    field: 'text',
  }
}

async function readForm(request: Request): Promise<FormData | null> {
  try {
    return await request.formData()
  } catch (error) {
    if (statusOf(error) === tooLargeStatus) return null
    throw error
  }
}

function statusOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return undefined
  if ('status' in error) return error.status
  return 'cause' in error ? statusOf(error.cause) : undefined
}
