/**
 * Tells when nobody has looked at the page for `ms`, and when somebody looks again.
 * @returns what ends the watching
 */
export function watchHidden(ms: number, onHidden: () => void, onShown: () => void): () => void {
  const page = globalThis.document
  if (!page) return () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(timer)
    if (page.visibilityState === 'hidden') timer = setTimeout(onHidden, ms)
    else onShown()
  }
  page.addEventListener('visibilitychange', look)
  return () => {
    clearTimeout(timer)
    page.removeEventListener('visibilitychange', look)
  }
}
