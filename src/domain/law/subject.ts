import type { Rule } from './rule.ts'

/** What a rule is about, for people who look for it. */
export type Subject = 'dialogue' | 'opinions' | 'reception' | 'publicity' | 'privacy' | 'papers' | 'days' | 'own'

export const subjects: readonly Subject[] = [
  'dialogue',
  'opinions',
  'reception',
  'publicity',
  'privacy',
  'papers',
  'days',
  'own',
]

const ofPrefix: Record<string, Subject> = {
  DLG: 'dialogue',
  NO: 'dialogue',
  ITM: 'opinions',
  REC: 'reception',
  PUB: 'publicity',
  P: 'privacy',
  F: 'papers',
  QUOTA: 'papers',
  WEEKDAY: 'days',
  DATE: 'days',
  DEADLINE: 'days',
  CAL: 'days',
}

export function subjectOf({ id }: Pick<Rule, 'id'>): Subject {
  return ofPrefix[id.split('-')[0] ?? ''] ?? 'own'
}

/** The ids that an office gives to rules which the program does not know. */
export const ownPrefix = 'RIENG'
