import { expect, test } from 'vitest'
import { unitsNamed, type OwningUnit } from './owners.ts'

const unit = (id: string, kind: OwningUnit['kind'], name: string, shortName: string): OwningUnit => ({
  id,
  kind,
  name,
  shortName,
  isReception: id === 'office',
})
const units = [
  unit('office', 'office', 'Văn phòng HĐND và UBND', 'Văn phòng'),
  unit('economy', 'office', 'Phòng Kinh tế', 'Phòng Kinh tế'),
  unit('culture', 'office', 'Phòng Văn hóa - Xã hội', 'Phòng VH-XH'),
  unit('police', 'office', 'Công an xã', 'Công an xã'),
  unit('lam', 'village', 'Thôn Lâm Thượng', 'Lâm Thượng'),
  unit('cau', 'village', 'Thôn Cầu Dâu', 'Cầu Dâu'),
  unit('dong', 'village', 'Thôn Đông Khê', 'Đông Khê'),
  unit('women', 'association', 'Hội Liên hiệp Phụ nữ', 'Hội Phụ nữ'),
  unit('youth', 'association', 'Đoàn Thanh niên', 'Đoàn Thanh niên'),
]

test.each([
  ['Văn phòng HĐND và UBND xã', ['office']],
  ['Công chức Văn phòng - Thống kê', ['office']],
  ['van phong ubnd xa', ['office']],
  ['Văn phòng UBND, Công an xã', ['office', 'police']],
  ['Công an phường', ['police']],
  ['Công chức Văn hóa - Xã hội', ['culture']],
  ['Các phòng chuyên môn', ['economy', 'culture', 'police']],
  ['các công chức chuyên môn', ['economy', 'culture', 'police']],
  ['Trưởng thôn Lâm Thượng, Trưởng thôn Cầu Dâu', ['lam', 'cau']],
  ['Trưởng thôn', ['lam', 'cau']],
  ['Trưởng thôn phối hợp với Ban công tác Mặt trận', ['lam', 'cau']],
  ['Hội Phụ nữ xã', ['women']],
  ['Các hội, đoàn thể xã', ['women', 'youth']],
  ['Ủy ban MTTQ Việt Nam xã', []],
  ['Đài truyền thanh', []],
  ['', []],
  [null, []],
])('%s is %j', (responsible, wanted) => {
  expect(unitsNamed(responsible, units, ['lam', 'cau'])).toEqual(wanted)
})
