/** The sentence to say first, and what stands behind it. */
export function splitAnswer(body: string): { headline: string; text: string } {
  const trimmed = body.trim()
  const end = /[.!?](?=\s)|\n/.exec(trimmed)
  if (!end || end.index > 160)
    return { headline: trimmed.length > 160 ? '' : trimmed, text: trimmed.length > 160 ? trimmed : '' }
  return { headline: trimmed.slice(0, end.index + 1).trim(), text: trimmed.slice(end.index + 1).trim() }
}
