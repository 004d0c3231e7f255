import type { PlanPage } from '#server/usecases/plan/read-plan-page.ts'

type Evidence = PlanPage['evidence'][number]

/** What a stretch tells: the law behind the plan, where and who, when and how many, or plain contents. */
export type StretchTone = 'law' | 'place' | 'figure' | 'words'

/** The source text cut into what is marked and what is not; marks may stand inside each other. */
export type Stretch = string | MarkedStretch
export interface MarkedStretch {
  id: string
  tone: StretchTone
  isUnsure: boolean
  inside: Stretch[]
}

const tones: [RegExp, StretchTone][] = [
  [/^legalBases\.\d+$/, 'law'],
  [/^(venue|chair|villages\.\d+|signatory|issuingAgency|place)$/, 'place'],
  [/^(eventDates\.\d+|eventStartTime|duration|quotas\.\d+|deadlines\.\d+\.due|issuedOn|sessions\.\d+)$/, 'figure'],
  [/^(subject|(topics|agendaSteps|participants|tasks|deadlines|distributionList)\.\d+)$/, 'words'],
]
const unsureBelow = 0.7

/** Whether a value is one that the page shows; its parts are not counted again. */
export function isShown(path: string): boolean {
  return tones.some(([shape]) => shape.test(path))
}

/** Below this a person should look. */
export function isUnsure({ confidence, isConfirmed }: Pick<Evidence, 'confidence' | 'isConfirmed'>): boolean {
  return confidence < unsureBelow && !isConfirmed
}

/** What should be looked at and no question asks for, in the words of the text. */
export function unsureOf(
  text: string,
  evidence: readonly Evidence[],
  questions: readonly { path: string | null }[],
): { path: string; words: string }[] {
  const isAsked = (path: string) => questions.some((question) => question.path?.split('.')[0] === path.split('.')[0])
  return evidence
    .filter((one) => isShown(one.path) && isUnsure(one) && one.end > one.start && !isAsked(one.path))
    .map(({ path, start, end }) => ({ path, words: shortened(text.slice(start, end).replace(/\s+/g, ' ').trim()) }))
}

const longestShown = 120

function shortened(words: string): string {
  return words.length > longestShown ? `${words.slice(0, longestShown).replace(/\s\S*$/, '')}…` : words
}

/** `evidence` in the order of the text, longer stretches first. `anchors` leads from a path to the mark that shows it. */
export function cutSource(
  text: string,
  evidence: Evidence[],
): { stretches: Stretch[]; anchors: Record<string, string> } {
  const shown = evidence.filter(({ path, start, end }) => isShown(path) && end > start)
  const anchors: Record<string, string> = {}
  const source = withoutSoftBreaks(text)
  let next = 0

  function fill(from: number, to: number): Stretch[] {
    const stretches: Stretch[] = []
    let at = from
    for (let one = shown[next]; one && one.start < to; one = shown[next]) {
      next += 1
      const start = Math.max(one.start, at)
      const end = Math.min(one.end, to)
      if (end <= start) continue
      if (start > at) stretches.push(plain(source.slice(at, start)))
      const id = `e-${one.path.replaceAll('.', '-')}`
      anchors[one.path] = id
      takeTwins(one, id)
      stretches.push({ id, tone: toneOf(one.path), isUnsure: isUnsure(one), inside: fill(start, end) })
      at = end
    }
    if (to > at) stretches.push(plain(source.slice(at, to)))
    return stretches
  }

  // The same words may tell two things; they are marked once.
  function takeTwins(one: Evidence, id: string) {
    for (let twin = shown[next]; twin && twin.start === one.start && twin.end === one.end; twin = shown[next]) {
      anchors[twin.path] = id
      next += 1
    }
  }

  return { stretches: fill(0, source.length), anchors }
}

/** Pasted text ends its lines as Windows does; one end is enough. */
function plain(text: string): string {
  return text.replace(/\r(?=[\n ]|$)/g, '')
}

function toneOf(path: string): StretchTone {
  return tones.find(([shape]) => shape.test(path))?.[1] ?? 'words'
}

const beginning = /^\s*(?:[-+*•]|\d+[.)]|[IVX]+\.|[a-zđ]\))/
const longestPrinted = 130

/** Lines broken by a printer's margin flow again; every position stays where it was. */
export function withoutSoftBreaks(text: string): string {
  const lines = text.split('\n')
  const lengths = lines.map((line) => line.trim().length).toSorted((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  if (width > longestPrinted) return lines.join('\n')
  return lines
    .map((line, index) => {
      const after = lines[index + 1]
      if (after === undefined) return line
      return line + (isSoft(line.trim(), after.trim(), width) ? ' ' : '\n')
    })
    .join('')
}

function isSoft(line: string, after: string, width: number): boolean {
  if (after === '' || line.length < width * 0.7 || beginning.test(after)) return false
  return !(/[.;:]$/.test(line) && /^\p{Lu}/u.test(after))
}
