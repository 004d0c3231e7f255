import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { findingOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { PlanView } from './plan-view.ts'

const front = /mttq|mat tran to quoc/
// The office that serves both bodies (Văn phòng HĐND và UBND) is not the Council.
const council = /(?<!van phong )(?:hdnd|hoi dong nhan dan)/
const party = /dang uy|dang bo|cap uy(?! chi bo)|\bt\.? ?t\.? ?du\b/
const recording = /ghi am|ghi hinh|quay phim|livestream|truyen hinh truc tiep|phat truc tiep/
const announced = /(?:thong bao|bao cho|cho (?:nguoi du|dai bieu)[^.;]{0,20}biet)[^.;]{0,80}(?:ghi am|ghi hinh|quay)/

/** Who presides, who takes part in holding it and who is invited (Luật 72/2025 Điều 43 khoản 2); secretary and recording. */
export function checkRoles(view: PlanView): Finding[] {
  return [
    ...checkCoChair(view),
    ...checkFront(view),
    ...checkParty(view),
    ...checkMode(view),
    ...checkSecretary(view),
    ...checkRecording(view),
  ]
}

function checkCoChair(view: PlanView): Finding[] {
  const rule = view.ruleFor('DLG-COCHAIR')
  const shared = new RegExp(`${council.source}[^.;]{0,40}dong chu tri|dong chu tri[^.;]{0,60}${council.source}`)
  if (!rule || council.test(foldDiacritics(view.plan.chair ?? '')) || shared.test(view.said)) return []
  return [
    findingOf(rule, {
      where: 'chair',
      why: {
        vi: 'Kế hoạch không có đại diện Thường trực HĐND xã đồng chủ trì',
        en: "No representative of the Standing Board of the People's Council co-chairs",
      },
      mend: {
        vi: 'Ghi đại diện Thường trực HĐND xã đồng chủ trì hội nghị',
        en: "Name a representative of the Standing Board of the People's Council as co-chair",
      },
    }),
  ]
}

// Being a guest is not holding it together: only a task, or words of coordination, count.
function checkFront(view: PlanView): Finding[] {
  const rule = view.ruleFor('DLG-MTTQ')
  if (!rule) return []
  const tasked = view.plan.tasks.some(({ responsible, what }) =>
    front.test(foldDiacritics(`${responsible ?? ''} ${what}`)),
  )
  const together = /(?:phoi hop|thong nhat|hiep thuong)[^.;]{0,80}(?:mttq|mat tran to quoc)/
  if (tasked || together.test(view.said)) return []
  return [
    findingOf(rule, {
      where: null,
      why: {
        vi: 'Kế hoạch không phối hợp, không giao việc cho Ủy ban MTTQ Việt Nam xã',
        en: 'The plan neither coordinates with the Fatherland Front nor gives it a task',
      },
      mend: {
        vi: 'Thêm việc phối hợp của Ủy ban MTTQ Việt Nam xã vào phần tổ chức thực hiện',
        en: 'Add the part of the Fatherland Front to the tasks',
      },
    }),
  ]
}

function checkParty(view: PlanView): Finding[] {
  const rule = view.ruleFor('DLG-INVITE-PARTY')
  const invited = view.plan.participants.some(({ who }) => party.test(foldDiacritics(who)))
  if (!rule || invited || /moi[^.;]{0,80}(?:dang uy|cap uy)/.test(view.said)) return []
  return [
    findingOf(rule, {
      where: 'participants',
      why: {
        vi: 'Thành phần không mời đại diện Đảng ủy xã',
        en: 'No representative of the Party committee is invited',
      },
      mend: { vi: 'Thêm đại diện Đảng ủy xã vào thành phần', en: 'Add the Party committee to the participants' },
    }),
  ]
}

function checkMode(view: PlanView): Finding[] {
  const rule = view.ruleFor('DLG-MODE')
  const onlineOnly = /truc tuyen/.test(foldDiacritics(view.plan.venue ?? '')) && !/truc tiep/.test(view.said)
  if (!rule || !rule.sets.includes('three-tier') || !onlineOnly) return []
  return [
    findingOf(rule, {
      where: 'venue',
      why: {
        vi: 'Hội nghị chỉ tổ chức trực tuyến, trong khi luật khi đó quy định hội nghị trực tiếp',
        en: 'The conference is online only, while the law of that time asks for one in person',
      },
      mend: { vi: 'Ghi địa điểm tổ chức trực tiếp', en: 'Name a place where people meet' },
    }),
  ]
}

function checkSecretary(view: PlanView): Finding[] {
  const rule = view.ruleFor('NO-SECRETARY')
  if (!rule || view.plan.secretary || /thu ky|bien ban/.test(view.said)) return []
  return [
    findingOf(rule, {
      where: 'agendaSteps',
      why: {
        vi: 'Kế hoạch không cử thư ký, không nói tới biên bản',
        en: 'The plan names no secretary and no minutes',
      },
      mend: { vi: 'Cử thư ký ghi biên bản hội nghị', en: 'Name a secretary to take the minutes' },
    }),
  ]
}

function checkRecording(view: PlanView): Finding[] {
  const rule = view.ruleFor('P-REC')
  if (!rule || !recording.test(view.said) || announced.test(view.said)) return []
  return [
    findingOf(rule, {
      where: null,
      // The duty is met in the hall; a plan that is silent about it has broken nothing yet.
      level: 'warn',
      why: {
        vi: 'Kế hoạch có ghi âm, ghi hình nhưng không nói việc báo cho người dự biết',
        en: 'The plan has the conference recorded without saying that people are told',
      },
      mend: {
        vi: 'Thêm việc thông báo cho người dự biết hội nghị được ghi âm, ghi hình',
        en: 'Add that people are told of the recording',
      },
    }),
  ]
}
