import { paragraph } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import type { Composed } from '#server/documents/kinds/compose.ts'
import type { Head } from '#server/documents/kinds/head.ts'

/**
 * A paper that comes in the place of another says so in its last sentence, before `./.`: whoever holds both knows which
 * one counts (Nghị định 30/2020, Điều 18).
 */
export function namingReplaced({ replaces, issuingAgency }: Head, composed: Composed): Composed {
  if (replaces === null) return composed
  const { type, notation, issuedOn } = replaces
  const words = `Văn bản này thay thế ${type} số ${notation} ${longDate(issuedOn)} của ${agencyInFull(issuingAgency)}`
  return { ...composed, papers: composed.papers.map((paper) => ({ ...paper, body: closedBy(paper, words) })) }
}

function closedBy({ body }: Paper, words: string): Block[] {
  const last = body.at(-1)
  if (last?.kind !== 'paragraph') return [...body, paragraph(`${words}.`)]
  const end = last.runs.at(-1)?.text ?? ''
  if (!end.endsWith('./.')) return [...body, paragraph(`${words}.`)]
  const before = body.slice(0, -1)
  if (end === './.') return [...before, paragraph(`${words}./.`)]
  const runs = [...last.runs.slice(0, -1), { ...last.runs.at(-1), text: end.replace(/\.\/\.$/u, '.') }]
  return [...before, { ...last, runs }, paragraph(`${words}./.`)]
}
