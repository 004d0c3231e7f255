import type { Insertable, Selectable } from 'kysely'
import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { Rule, TimeLimit } from '#domain/law/rule.ts'
import type { Reader, Writer } from '../database/connect.ts'
import type { RuleEndingTable, RuleVersionTable } from './tables/law.ts'

export type RuleVersionRow = Selectable<RuleVersionTable>
export type RuleEndingRow = Selectable<RuleEndingTable>

/** What the office has added to the law, oldest first. */
export async function listRuleVersions(tx: Reader): Promise<RuleVersionRow[]> {
  return tx.selectFrom('rule_version').selectAll().orderBy('recorded_at').orderBy('id').execute()
}

export async function listRuleEndings(tx: Reader): Promise<RuleEndingRow[]> {
  return tx.selectFrom('rule_ending').selectAll().orderBy('recorded_at').orderBy('id').execute()
}

export async function insertRuleVersion(tx: Writer, version: Insertable<RuleVersionTable>) {
  await tx.insertInto('rule_version').values(version).execute()
}

export async function insertRuleEnding(tx: Writer, ending: Insertable<RuleEndingTable>) {
  await tx.insertInto('rule_ending').values(ending).execute()
}

/** A stored version as the law reads it. What the office adds is of no regime but of its days. */
export function ruleOfRow(row: RuleVersionRow): Rule {
  const limit = limitOf(row)
  return {
    id: row.rule,
    version: row.id,
    layer: row.layer,
    sets: ['three-tier', 'two-tier'],
    from: row.from_on,
    to: row.to_on,
    level: row.level,
    scope: row.scope,
    source: row.source,
    verified: row.verified,
    wording: { vi: row.wording_vi, en: row.wording_en },
    ...(limit && { limit }),
    ...(row.yearly_minimum !== null && { yearlyMinimum: row.yearly_minimum }),
  }
}

/** The columns of a rule that an office records. */
export function rowOfRule(rule: Rule & { from: IsoDate }) {
  return {
    id: rule.version,
    rule: rule.id,
    layer: rule.layer,
    from_on: rule.from,
    to_on: rule.to,
    level: rule.level,
    scope: rule.scope,
    source: rule.source,
    verified: rule.verified,
    wording_vi: rule.wording.vi,
    wording_en: rule.wording.en,
    limit_count: rule.limit?.count ?? null,
    limit_unit: rule.limit?.unit ?? null,
    limit_direction: rule.limit?.direction ?? null,
    limit_anchor: rule.limit?.anchor ?? null,
    yearly_minimum: rule.yearlyMinimum ?? null,
  }
}

function limitOf(row: RuleVersionRow): TimeLimit | null {
  const { limit_count: count, limit_unit: unit, limit_direction: direction, limit_anchor: anchor } = row
  return count !== null && unit && direction && anchor ? { count, unit, direction, anchor } : null
}
