import type { Regime } from '../regime.ts'

/** To which regime a rule belongs, also when a plan is asked to be judged by the other one. */
export const both: readonly Regime[] = ['three-tier', 'two-tier']
export const older: readonly Regime[] = ['three-tier']
export const newer: readonly Regime[] = ['two-tier']
