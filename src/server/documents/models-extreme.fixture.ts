import type { PaperKindName } from '#server/documents/kinds.ts'
import { models } from '#server/documents/models.fixture.ts'

/** The same kinds with next to nothing, and with more than any commune has. */
const issuingAgency = 'UBND xã Thanh Lâm'
const eventName = 'Hội nghị đối thoại'
const nothing = { received: 0, answered: 0, promised: 0, passedUp: 0 }
const meeting = {}

export const emptyModels = {
  plan: { issuingAgency },
  'public-notice': { issuingAgency, eventName, meetings: [meeting] },
  'collection-sheet': { issuingAgency, eventName, sheets: [{}] },
  'broadcast-before': { issuingAgency, eventName, meetings: [meeting] },
  'security-note': { issuingAgency, eventName, meetings: [meeting], addressees: ['Công an xã'] },
  'opinion-report': { issuingAgency, eventName, opinions: 0, topics: [] },
  invitation: {
    issuingAgency,
    eventName,
    eventDate: '2023-06-23',
    eventStartTime: '07:30',
    venue: 'Nhà văn hóa',
    chair: 'Chủ tịch',
    guests: [{}],
  },
  agenda: { issuingAgency, eventName },
  'chair-folder': { issuingAgency, eventName, meeting },
  attendance: { issuingAgency, eventName, meeting, walkIns: 0 },
  minutes: {
    issuingAgency,
    eventName,
    startedAt: '2023-06-23T07:35',
    venue: '',
    chair: { name: '' },
    secretary: { name: '' },
  },
  conclusion: { issuingAgency, eventName, heldOn: '2023-06-23', venue: '', chair: '', ledger: nothing },
  'broadcast-after': { issuingAgency, eventName, heldOn: '2023-06-23', ledger: nothing },
  'transfer-slip': {
    issuingAgency,
    eventName,
    variant: 'transfer',
    to: 'Điện lực',
    matters: [{ matter: 'điện', opinions: 1 }],
  },
  'answer-letter': { issuingAgency, citizen: { name: 'Huệ' }, code: 'YK-0001', matter: 'đèn đường', answer: 'Đã thay' },
  correction: {
    issuingAgency,
    corrected: { type: 'Thông báo', notation: '01/TB-UBND', issuedOn: '2023-06-05', subject: 'đối thoại' },
    places: [{ where: 'Mục 1', printed: 'ngày 03', correct: 'ngày 02' }],
  },
  'result-report': { issuingAgency, eventName, addressees: ['Đảng ủy xã'], meetings: [meeting], ledger: nothing },
  'follow-up': { issuingAgency, eventName, asOf: '2023-08-31', promises: [] },
  'board-sheet': {
    issuingAgency,
    eventName,
    asOf: '2023-08-31',
    ledger: nothing,
    address: 'https://thanh-lam.example',
  },
} satisfies Record<PaperKindName, object>

const many = 300
const times = <T>(make: (index: number) => T): T[] => Array.from({ length: many }, (_, index) => make(index))
const long = (index: number) =>
  `vấn đề số ${index + 1} về sửa chữa, nâng cấp đường trục thôn, rãnh thoát nước và đèn chiếu sáng đoạn từ nhà văn hóa đến cổng làng`
const due = (index: number) => `2023-0${(index % 9) + 1}-15`
const ledger = { received: 3 * many, answered: many, promised: many, passedUp: many }
const answered = times((index) => ({ matter: long(index), opinions: 1, answer: 'Đã giải thích, người dân đồng tình' }))
const promised = times((index) => ({
  matter: long(index),
  opinions: 1,
  promise: 'act',
  owner: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  due: due(index),
}))
const passedUp = times((index) => ({ matter: long(index), opinions: 1, to: 'Ủy ban nhân dân tỉnh' }))
const meetings = Array.from({ length: 27 }, (_, index) => ({
  date: `2023-06-${String((index % 28) + 1).padStart(2, '0')}`,
  startTime: '07:30',
  venue: `Nhà văn hóa thôn số ${index + 1} có tên rất dài để thử xuống dòng`,
  units: [`thôn số ${index + 1}`],
}))
const [chairMatter] = models['chair-folder'].matters
const [villageOfReport] = models['opinion-report'].byVillage

export const hugeModels = {
  plan: { ...models.plan, tasks: times((index) => ({ responsible: null, what: long(index), due: due(index) })) },
  'public-notice': { ...models['public-notice'], meetings, topics: times(long).slice(0, 30) },
  'collection-sheet': {
    ...models['collection-sheet'],
    summaries: [{ village: 'Đoài', rows: 60 }],
    topics: times(long).slice(0, 30),
  },
  'broadcast-before': { ...models['broadcast-before'], meetings, topics: times(long) },
  'security-note': { ...models['security-note'], meetings, addressees: ['Công an xã', 'Ban Chỉ huy quân sự xã'] },
  'opinion-report': {
    ...models['opinion-report'],
    opinions: many,
    moved: 0,
    byVillage: Array.from({ length: 27 }, (_, index) => ({
      ...villageOfReport,
      village: `Thôn ${index + 1}`,
      opinions: 10,
    })),
    topics: [{ topic: 'đất đai', matters: times((index) => ({ summary: long(index), opinions: 1 })) }],
  },
  invitation: {
    ...models.invitation,
    guests: [{ organization: 'Hội Nông dân', seats: times((index) => ({ number: String(index + 1) })) }],
  },
  agenda: { ...models.agenda, matters: times((index) => ({ matter: long(index), opinions: 1 })) },
  'chair-folder': { ...models['chair-folder'], matters: times((index) => ({ ...chairMatter, title: long(index) })) },
  attendance: { ...models.attendance, quotas: [{ organization: 'Hội Nông dân', seats: many }] },
  minutes: {
    ...models.minutes,
    turns: times((index) => ({ at: '08:00', speaker: `Ông Nguyễn Văn ${index}`, asked: long(index) })),
  },
  conclusion: { ...models.conclusion, ledger, answered, promised, passedUp },
  'broadcast-after': { ...models['broadcast-after'], ledger, answered, promised, passedUp },
  'transfer-slip': { ...models['transfer-slip'], matters: passedUp },
  'answer-letter': { ...models['answer-letter'], answer: times(long).join('\n') },
  correction: {
    ...models.correction,
    addressees: times(long).slice(0, 30),
    places: times((index) => ({ where: `Mục ${index + 1}`, printed: long(index), correct: `${long(index)} (mới)` })),
  },
  'result-report': { ...models['result-report'], ledger, answered, promised, passedUp },
  'follow-up': {
    ...models['follow-up'],
    promises: promised.map((promise) => ({ ...promise, firstDue: promise.due })),
  },
  'board-sheet': {
    ...models['board-sheet'],
    ledger: { ...ledger, received: 3 * many + 40, moved: 10, withdrawn: 10, setAside: 10, open: 10 },
    promises: promised.map((promise) => ({ ...promise, firstDue: promise.due })),
    passedUp,
    answered,
  },
} satisfies Record<PaperKindName, object>
