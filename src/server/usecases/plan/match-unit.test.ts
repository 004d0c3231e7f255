import { expect, test } from 'vitest'
import { associations, villages } from '#server/demo/cast.ts'
import { matchAssociation, matchVillage } from './match-unit.ts'

const rows = (list: readonly { slug: string; name: string; shortName: string }[]) =>
  list.map(({ slug, name, shortName }) => ({ slug, name, short_name: shortName }))

test.each([
  ['Hội CCB', 'cuu-chien-binh'],
  ['Hội Cựu chiến binh xã', 'cuu-chien-binh'],
  ['HỘI NÔNG DÂN', 'nong-dan'],
  ['Hội Phụ Nữ', 'phu-nu'],
  ['Hội LHPN Việt Nam xã', 'phu-nu'],
  ['Đoàn TN', 'thanh-nien'],
  ['Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'thanh-nien'],
  ['Hội NCT', 'nguoi-cao-tuoi'],
  ['Hội Chữ thập đỏ', undefined],
  ['Tổ dân phố', undefined],
])('%s belongs to %s', (organization, slug) => {
  expect(matchAssociation(rows(associations), organization)?.slug).toBe(slug)
})

test.each([
  ['Đông Khê', 'dong-khe'],
  ['thôn ĐÔNG KHÊ', 'dong-khe'],
  ['Lâm  Thượng', 'lam-thuong'],
  ['Đông', undefined],
  ['Lạc Thượng', undefined],
])('the village %s is %s', (name, slug) => {
  expect(matchVillage(rows(villages), name)?.slug).toBe(slug)
})
