/** The bytes of a file that a form sent; undefined where none was chosen. */
export async function formFile(form: FormData, name: string): Promise<Uint8Array | undefined> {
  const file = form.get(name)
  return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined
}
