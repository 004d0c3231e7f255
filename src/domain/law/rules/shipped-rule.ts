import type { Rule } from '../rule.ts'

/** A rule as the tables write it: of national law unless it says otherwise. */
export type ShippedRule = Omit<Rule, 'layer' | 'version'> & Partial<Pick<Rule, 'layer' | 'version'>>
