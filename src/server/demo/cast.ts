import { usualOffices, type UnitSeed } from '#domain/commune/usual-units.ts'
import type { Role } from '#domain/permission/actor.ts'

/** The fictitious commune and its people: the same in the demonstration, the tests, the pictures and the docs. */
export const commune = {
  slug: 'thanh-lam',
  name: 'Thanh Lâm',
  kind: 'xã',
  superior: null,
  province: 'tỉnh Sơn Hải',
  seat: 'Thanh Lâm',
} as const

export const villages: UnitSeed[] = [
  { slug: 'dong-khe', name: 'Thôn Đông Khê', shortName: 'Đông Khê' },
  { slug: 'lam-thuong', name: 'Thôn Lâm Thượng', shortName: 'Lâm Thượng' },
  { slug: 'cau-dau', name: 'Thôn Cầu Dâu', shortName: 'Cầu Dâu' },
]

/** The posts of 2023 beside the offices since 7/2025: rules of both regimes stand side by side, with validity dates. */
export const offices: UnitSeed[] = [
  ...usualOffices,
  {
    slug: 'dia-chinh',
    name: 'Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường',
    shortName: 'Địa chính - NN - XD',
    validTo: '2025-06-30',
  },
  { slug: 'van-hoa', name: 'Công chức Văn hóa - Xã hội', shortName: 'Văn hóa - XH', validTo: '2025-06-30' },
]

export interface CastUser {
  username: string
  name: string
  role: Role
  position: string
  office?: string
  village?: string
  association?: string
}

export const users = {
  admin: { username: 'quan-tri', name: 'Đặng Quốc Việt', role: 'admin', position: 'Quản trị hệ thống' },
  clerk: {
    username: 'van-phong',
    name: 'Phạm Thị Lan',
    role: 'clerk',
    position: 'Công chức Văn phòng',
    office: 'van-phong',
  },
  chairman: { username: 'chu-tich', name: 'Trần Quang Hưng', role: 'chairman', position: 'Chủ tịch UBND xã' },
  secretary: {
    username: 'thu-ky',
    name: 'Lê Thị Thu',
    role: 'secretary',
    position: 'Thư ký hội nghị',
    office: 'van-phong',
  },
  economist: {
    username: 'kinh-te',
    name: 'Nguyễn Văn Bảo',
    role: 'official',
    position: 'Trưởng phòng Kinh tế',
    office: 'kinh-te',
  },
  culture: {
    username: 'van-hoa',
    name: 'Đỗ Minh Châu',
    role: 'official',
    position: 'Trưởng phòng Văn hóa - Xã hội',
    office: 'van-hoa-xa-hoi',
  },
  police: {
    username: 'cong-an',
    name: 'Vũ Đình Long',
    role: 'official',
    position: 'Trưởng Công an xã',
    office: 'cong-an',
  },
  villageHead: {
    username: 'truong-thon',
    name: 'Ngô Văn Tùng',
    role: 'village-head',
    position: 'Trưởng thôn Đông Khê',
    village: 'dong-khe',
  },
  women: {
    username: 'phu-nu',
    name: 'Hoàng Thị Mai',
    role: 'association',
    position: 'Chủ tịch Hội Phụ nữ xã',
    association: 'phu-nu',
  },
  front: { username: 'mat-tran', name: 'Bùi Thị Ngọc', role: 'supervisor', position: 'Chủ tịch Ủy ban MTTQ xã' },
} as const satisfies Record<string, CastUser>

export type CastMember = keyof typeof users
