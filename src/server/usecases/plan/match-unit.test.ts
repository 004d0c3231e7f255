import { expect, test } from 'vitest'
import { usualAssociations as associations } from '#domain/commune/usual-units.ts'
import { villages } from '#server/demo/cast.ts'
import { matchAssociation, matchVillage, villagesAsWritten } from './match-unit.ts'
import { titleOf } from './found-villages.ts'

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

test('a village keeps the word that the plan has before its name', () => {
  const text = 'với Nhân dân ấp Thới Bình A, Thới Bình B; làng Krêl và tổ dân phố\nSố 4'
  const names = villagesAsWritten(text, ['Thới Bình A', 'Thới Bình B', 'Krêl', 'Số 4', 'Thôn Đoài'])
  expect(names).toEqual(['ấp Thới Bình A', 'ấp Thới Bình B', 'làng Krêl', 'tổ dân phố Số 4', 'Thôn Đoài'])
  expect(villagesAsWritten('', ['Đông Khê'])).toEqual(['thôn Đông Khê'])
})

test('the title names up to three villages and counts more', () => {
  const title = (names: string[]) => titleOf(names, '2026-03-12')
  expect(title(['thôn Đông Khê'])).toBe('Đối thoại với Nhân dân thôn Đông Khê năm 2026')
  expect(title(['ấp A', 'ấp B'])).toBe('Đối thoại với Nhân dân ấp A và ấp B năm 2026')
  expect(title(['làng A', 'Làng B', 'thôn C', 'tổ dân phố 4'])).toBe(
    'Đối thoại với Nhân dân 4 làng, thôn, tổ dân phố năm 2026',
  )
  expect(title([])).toBe('Đối thoại với Nhân dân năm 2026')
})
