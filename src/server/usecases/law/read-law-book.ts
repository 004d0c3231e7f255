import { shippedHolidays } from '#domain/calendar/shipped-holidays.ts'
import { lawOf, type LawBook } from '#domain/law/law-book.ts'
import type { Reader } from '../../database/connect.ts'
import { findOwnCommune } from '../../store/communes.ts'
import { listRuleEndings, listRuleVersions, ruleOfRow } from '../../store/laws.ts'
import { enteredHolidays } from './entered-holidays.ts'

/** The law as it holds for this commune: what the program ships, its province's rules, and what its office has added. */
export async function readLawBook(tx: Reader): Promise<LawBook> {
  const { province, kind } = await findOwnCommune(tx)
  const endings = await listRuleEndings(tx)
  return lawOf({
    province,
    kind,
    versions: (await listRuleVersions(tx)).map(ruleOfRow),
    endings: endings.map(({ version, last_on }) => ({ version, lastOn: last_on })),
    holidays: { ...shippedHolidays, ...(await enteredHolidays(tx)) },
  })
}
