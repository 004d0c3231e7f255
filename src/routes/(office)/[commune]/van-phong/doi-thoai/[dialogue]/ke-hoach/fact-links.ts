/**
 * Leads from a marked stretch of the text to the fact that was read from it: the link that points to the mark. The
 * other way is that link itself. Marks inside each other lead to the innermost that has one.
 */
export function followMark(event: Event) {
  if (event instanceof KeyboardEvent && event.key !== 'Enter') return
  for (let mark = markAround(event.target); mark; mark = markAround(mark.parentElement)) {
    const id = CSS.escape(mark.id)
    // A deadline is linked by its day, which stands in its sentence.
    const link =
      document.querySelector<HTMLElement>(`main a[href$="#${id}"]`) ??
      document.querySelector<HTMLElement>(`main a[href*="#${id}-"]`)
    if (!link) continue
    event.preventDefault()
    for (const around of parents(link)) if (around instanceof HTMLDetailsElement) around.open = true
    link.scrollIntoView({ block: 'center' })
    link.focus({ preventScroll: true })
    return
  }
}

function markAround(start: EventTarget | null): HTMLElement | null {
  return start instanceof Element ? start.closest<HTMLElement>('mark[id]') : null
}

function* parents(start: Element): Generator<Element> {
  for (let at: Element | null = start; at; at = at.parentElement) yield at
}
