import { expect, test } from 'vitest'
import { slipVariant } from './addressee-level.ts'

test.each(['UBND tỉnh', 'Sở Xây dựng', 'Ủy ban nhân dân huyện Lục Nam', 'Đảng ủy cấp trên', 'Hội đồng nhân dân tỉnh'])(
  'a petition goes up to %s',
  (addressee) => expect(slipVariant(addressee)).toBe('escalation'),
)

test.each([
  'Điện lực Lục Nam',
  'Công ty Thủy nông Bắc Sông Thương',
  'Trường Tiểu học số 2',
  'UBND xã Bảo Đài',
  'Công an xã',
  'Chi nhánh Viettel Bắc Giang',
  'HTX Dịch vụ nông nghiệp',
])('what %s answers for is handed on to it', (addressee) => expect(slipVariant(addressee)).toBe('transfer'))
