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

export const villages = [
  { slug: 'dong-khe', name: 'Thôn Đông Khê', shortName: 'Đông Khê' },
  { slug: 'lam-thuong', name: 'Thôn Lâm Thượng', shortName: 'Lâm Thượng' },
  { slug: 'cau-dau', name: 'Thôn Cầu Dâu', shortName: 'Cầu Dâu' },
] as const

export interface CastOffice {
  slug: string
  name: string
  shortName: string
  isReception?: boolean
  validFrom?: string
  validTo?: string
}

/** The posts of 2023 and the offices since 7/2025 (rules of both regimes stand side by side, with validity dates). */
export const offices: CastOffice[] = [
  { slug: 'van-phong', name: 'Văn phòng HĐND và UBND', shortName: 'Văn phòng', isReception: true },
  { slug: 'kinh-te', name: 'Phòng Kinh tế', shortName: 'Phòng Kinh tế', validFrom: '2025-07-01' },
  { slug: 'van-hoa-xa-hoi', name: 'Phòng Văn hóa - Xã hội', shortName: 'Phòng VH-XH', validFrom: '2025-07-01' },
  {
    slug: 'hanh-chinh-cong',
    name: 'Trung tâm Phục vụ hành chính công',
    shortName: 'TT PVHCC',
    validFrom: '2025-07-01',
  },
  { slug: 'cong-an', name: 'Công an xã', shortName: 'Công an xã' },
  {
    slug: 'dia-chinh',
    name: 'Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường',
    shortName: 'Địa chính - NN - XD',
    validTo: '2025-06-30',
  },
  { slug: 'van-hoa', name: 'Công chức Văn hóa - Xã hội', shortName: 'Văn hóa - XH', validTo: '2025-06-30' },
]

export const associations = [
  { slug: 'cuu-chien-binh', name: 'Hội Cựu chiến binh', shortName: 'Hội CCB' },
  { slug: 'nong-dan', name: 'Hội Nông dân', shortName: 'Hội Nông dân' },
  { slug: 'phu-nu', name: 'Hội Liên hiệp Phụ nữ', shortName: 'Hội Phụ nữ' },
  { slug: 'thanh-nien', name: 'Đoàn Thanh niên', shortName: 'Đoàn Thanh niên' },
  { slug: 'nguoi-cao-tuoi', name: 'Hội Người cao tuổi', shortName: 'Hội người cao tuổi' },
] as const

export interface CastTopic {
  number: number
  name: string
  office: string
  deputy?: string
}

export const topics: CastTopic[] = [
  {
    number: 1,
    name: 'Xây dựng Đảng, chính quyền; thái độ phục vụ Nhân dân',
    office: 'van-phong',
    deputy: 'hanh-chinh-cong',
  },
  { number: 2, name: 'Thực hiện nghị quyết đại hội Đảng các cấp', office: 'van-phong' },
  { number: 3, name: 'Nông thôn mới, giao thông, dồn điền đổi thửa', office: 'kinh-te' },
  { number: 4, name: 'Chăn nuôi gắn với vệ sinh môi trường', office: 'kinh-te' },
  { number: 5, name: 'Sản xuất nông nghiệp, hợp tác xã dịch vụ', office: 'kinh-te' },
  { number: 6, name: 'Quản lý đất đai, vệ sinh môi trường', office: 'kinh-te' },
  { number: 7, name: 'An ninh trật tự, tệ nạn xã hội', office: 'cong-an' },
  { number: 8, name: 'Những vấn đề khác Nhân dân quan tâm', office: 'van-hoa-xa-hoi', deputy: 'van-phong' },
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
