import { m } from '#words'

const kinds: Record<string, () => string> = {
  plan: m.office_paper_plan,
  invitation: m.office_paper_invitation,
  minutes: m.office_paper_minutes,
  conclusion: m.office_paper_conclusion,
  'opinion-report': m.office_paper_opinion_report,
  'follow-up': m.office_paper_follow_up,
}

export function paperKindWord(kind: string): string {
  return (kinds[kind] ?? m.office_paper_other)()
}
