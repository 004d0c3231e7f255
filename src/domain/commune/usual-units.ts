/** A unit as it is written down when a commune begins; days bound the time in which it stands. */
export interface UnitSeed {
  slug: string
  name: string
  shortName: string
  isReception?: boolean
  validFrom?: string
  validTo?: string
}

export interface TopicSeed {
  number: number
  name: string
  /** Slugs of offices. */
  office: string
  deputy?: string
}

/** The offices of a commune since 7/2025 (Nghị định 150/2025/NĐ-CP); a ward renames Phòng Kinh tế. */
export const usualOffices: UnitSeed[] = [
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
]

/** The bodies that own seats in the usual plan. */
export const usualAssociations: UnitSeed[] = [
  { slug: 'cuu-chien-binh', name: 'Hội Cựu chiến binh', shortName: 'Hội CCB' },
  { slug: 'nong-dan', name: 'Hội Nông dân', shortName: 'Hội Nông dân' },
  { slug: 'phu-nu', name: 'Hội Liên hiệp Phụ nữ', shortName: 'Hội Phụ nữ' },
  { slug: 'thanh-nien', name: 'Đoàn Thanh niên', shortName: 'Đoàn Thanh niên' },
  { slug: 'nguoi-cao-tuoi', name: 'Hội Người cao tuổi', shortName: 'Hội người cao tuổi' },
]

/** The eight topics of the usual plan, each with the office that answers for it. */
export const usualTopics: TopicSeed[] = [
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
