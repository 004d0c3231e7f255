import { trackingCodeFrom } from '#domain/opinion/tracking-code.ts'
import type { FoundedCommune } from '#server/demo/found-commune.ts'
import { idOf } from '#server/usecases/commune/found-units.ts'
import { newId } from '#server/ids.ts'
import type { Writer } from '../../database/connect.ts'
import { insertLedgerEntry } from '../../store/ledger.ts'
import { insertOpinion, nextOpinionNumber } from '../../store/opinions.ts'
import { insertSpeaker } from '../../store/speakers.ts'
import { insertSubmission } from '../../store/submissions.ts'

const matters = [
  { title: 'Cầu máng xứ đồng Cửa Chùa nứt, nước không tới ruộng cuối kênh', office: 'kinh-te', topic: 5, opinions: 3 },
  { title: 'Đèn đường ngõ 4 hỏng từ sau Tết', office: 'kinh-te', topic: 3, opinions: 1 },
  { title: 'Chế độ mai táng phí của người có công chi trả chậm', office: 'van-hoa-xa-hoi', topic: 8, opinions: 2 },
  { title: 'Rác ở mương cuối thôn không ai thu gom', office: 'kinh-te', topic: 6, opinions: 4 },
]

const answer = [
  'Xã đã đưa vào kế hoạch sửa chữa quý I, đang chờ cấp 85 triệu đồng.',
  'Trước mắt hợp tác xã lắp ống tạm trước ngày 25 để kịp vụ mùa.',
].join(' ')

const speakers = [
  { honorific: 'Ông', name: 'Nguyễn Văn Bình', group: 'Hội Nông dân', matter: 0 },
  { honorific: 'Bà', name: 'Phạm Thị Hoa', group: 'Hội Phụ nữ', matter: 1 },
  { honorific: 'Ông', name: 'Nguyễn Văn Tý', group: 'Hội Người cao tuổi', matter: 2 },
  { honorific: 'Ông', name: 'Lê Đình Khang', group: 'Hội Nông dân', matter: 3 },
  { honorific: 'Bà', name: 'Đỗ Thị Mơ', group: 'Thôn Đông Khê', matter: null },
]

export interface PreparedDialogue {
  dialogueId: string
  matterIds: string[]
  speakerIds: string[]
}

/** A dialogue on the morning it is held: ten opinions in four matters, one answer approved, five who will speak. */
export async function prepareDialogue(
  tx: Writer,
  founded: FoundedCommune,
  slug = 'dong-khe',
): Promise<PreparedDialogue> {
  const commune_id = founded.commune.id
  const dialogueId = newId()
  const at = { commune_id, dialogue_id: dialogueId }
  await tx
    .insertInto('dialogue')
    .values({
      commune_id,
      id: dialogueId,
      slug,
      title: 'Đối thoại với Nhân dân thôn Đông Khê',
      state: 'preparing',
      held_on: '2026-11-24',
      starts_at: '08:00',
      venue: 'Nhà văn hóa thôn Đông Khê',
      chair: 'Trần Quang Hưng, Chủ tịch UBND xã',
      secretary: 'Lê Thị Thu',
    })
    .execute()
  const matterIds: string[] = []
  for (const [index, matter] of matters.entries()) {
    const id = newId()
    matterIds.push(id)
    const office_id = idOf(founded.offices, matter.office)
    await tx
      .insertInto('matter')
      .values({
        ...at,
        id,
        number: index + 1,
        title: matter.title,
        topic_id: founded.topics[matter.topic] ?? null,
        office_id,
        answer_due_on: '2026-12-04',
        raised_in_session: null,
        is_summary_approved: true,
      })
      .execute()
    for (let count = 0; count < matter.opinions; count += 1) await insertOneOpinion(tx, at, id, office_id, matter.title)
  }
  await tx
    .insertInto('answer')
    .values({
      commune_id,
      matter_id: matterIds[0] ?? '',
      body: answer,
      legal_basis: 'Luật Thủy lợi 2017, Điều 36',
      state: 'approved',
      note: null,
      drafted_by: 'nguyen-van-bao',
      approved_by: 'tran-quang-hung',
      approved_at: new Date(),
    })
    .execute()
  const speakerIds: string[] = []
  for (const [index, speaker] of speakers.entries()) {
    const id = newId()
    speakerIds.push(id)
    await insertSpeaker(tx, {
      ...at,
      id,
      ordinal: index + 1,
      honorific: speaker.honorific,
      name: speaker.name,
      group_name: speaker.group,
      matter_id: speaker.matter === null ? null : (matterIds[speaker.matter] ?? null),
      registered_by: 'pham-thi-lan',
    })
  }
  return { dialogueId, matterIds, speakerIds }
}

async function insertOneOpinion(
  tx: Writer,
  at: { commune_id: string; dialogue_id: string },
  matterId: string,
  officeId: string,
  text: string,
) {
  const submissionId = newId()
  const number = await nextOpinionNumber(tx)
  await insertSubmission(tx, {
    ...at,
    id: submissionId,
    tracking_code: trackingCodeFrom(String(number).padStart(11, '0')),
    channel: 'office',
    village_id: null,
    received_by: 'pham-thi-lan',
    link_id: null,
    form_key: newId(),
  })
  const id = newId()
  await insertOpinion(tx, { ...at, id, submission_id: submissionId, number, text, village_id: null })
  await insertLedgerEntry(tx, {
    ...at,
    opinion_id: id,
    term: 'open',
    matter_id: matterId,
    office_id: officeId,
    due_on: '2026-12-04',
  })
}
