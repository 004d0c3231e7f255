interface SentFile {
  bytes: Uint8Array
  mediaType: string
  hash: string
}

/** A frozen file: under the same hash it never changes, so a browser may ask by its tag. */
export function fileResponse(request: Request, file: SentFile, disposition: string): Response {
  const etag = `"${file.hash}"`
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate', 'content-disposition': disposition }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(Uint8Array.from(file.bytes), {
    headers: { ...headers, 'content-type': file.mediaType, 'content-security-policy': "default-src 'none'; sandbox" },
  })
}
