/** The address of a picture that no route serves: it shows what is still being typed. */
export function svgPicture(svg: Uint8Array): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
