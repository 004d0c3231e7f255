import { expect, test } from 'vitest'
import { followEvidence } from './follow-evidence.ts'
import { readPlan } from './read-plan.ts'

const { plan } = readPlan('KẾ HOẠCH\nTổ chức đối thoại với Nhân dân\nI. MỤC ĐÍCH')
const read = {
  ...plan,
  venue: 'sân đình',
  topics: ['đất đai', 'giao thông', 'môi trường'],
  quotas: [
    { organization: 'Hội Nông dân', count: 10 },
    { organization: 'Hội Phụ nữ', count: 20 },
  ],
}

test.each([
  ['venue', { path: 'venue', isAsRead: false }],
  ['subject', { path: 'subject', isAsRead: true }],
  ['topics.0', null],
  ['topics.2', { path: 'topics.1', isAsRead: true }],
  ['quotas.0', { path: 'quotas.1', isAsRead: true }],
  ['quotas.1.count', { path: 'quotas.0.count', isAsRead: false }],
  ['quotas.1.organization', { path: 'quotas.0.organization', isAsRead: true }],
])('%s is found where it stands now', (path, found) => {
  const now = {
    ...read,
    venue: 'hội trường xã',
    topics: ['giao thông', 'môi trường'],
    quotas: [
      { organization: 'Hội Phụ nữ', count: 25 },
      { organization: 'Hội Nông dân', count: 10 },
    ],
  }
  expect(followEvidence(read, now)(path)).toEqual(found)
})
