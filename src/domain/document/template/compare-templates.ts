import type { Template, TemplatePart } from '#domain/document/template/template.ts'

/** One line of a template as it was, as it is, or in both. */
export interface TemplateLine {
  sign: 'kept' | 'removed' | 'added'
  of: 'subject' | 'recipients' | TemplatePart['kind']
  words: string
}

/** What is otherwise in the second template, line by line, in its order; equal lines are kept lines. */
export function compareTemplates(before: Template, after: Template): TemplateLine[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const isSame = (a: number, b: number) => keyOf(old[a]) === keyOf(now[b])
  // Longest common run of lines, counted from the ends.
  const length = Array.from({ length: old.length + 1 }, () => Array<number>(now.length + 1).fill(0))
  const at = (a: number, b: number) => length[a]?.[b] ?? 0
  for (let a = old.length - 1; a >= 0; a -= 1) {
    const row = length[a] ?? []
    for (let b = now.length - 1; b >= 0; b -= 1) {
      row[b] = isSame(a, b) ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1))
    }
  }
  const lines: TemplateLine[] = []
  let [a, b] = [0, 0]
  while (a < old.length || b < now.length) {
    const [was, is] = [old[a], now[b]]
    if (was && is && isSame(a, b)) {
      lines.push({ ...is, sign: 'kept' })
      a += 1
      b += 1
    } else if (was && (is === undefined || at(a + 1, b) >= at(a, b + 1))) {
      lines.push({ ...was, sign: 'removed' })
      a += 1
    } else if (is) {
      lines.push({ ...is, sign: 'added' })
      b += 1
    }
  }
  return lines
}

type Line = Omit<TemplateLine, 'sign'>

function linesOf({ subject, parts, recipients }: Template): Line[] {
  return [
    { of: 'subject', words: subject },
    ...parts.map((part) => ({ of: part.kind, words: part.kind === 'slot' ? part.slot : part.words })),
    ...(recipients ?? []).map((words) => ({ of: 'recipients' as const, words })),
  ]
}

const keyOf = (line: Line | undefined) => line && `${line.of} ${line.words}`
