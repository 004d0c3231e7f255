/** The file of the form; an empty one where none was chosen, which the reader refuses by name. */
export async function chosenFile(request: Request): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const file = (await request.formData()).get('file')
  if (!(file instanceof File)) return { fileName: '', bytes: new Uint8Array() }
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
