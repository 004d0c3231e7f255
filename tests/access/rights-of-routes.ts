import type { Role } from '#domain/permission/actor.ts'

const everybody = 'everybody'
const staff: Role[] = [
  'admin',
  'clerk',
  'chairman',
  'secretary',
  'official',
  'village-head',
  'association',
  'supervisor',
]
const inOffice: Role[] = ['admin', 'clerk', 'chairman', 'secretary', 'official']
const watching: Role[] = [...inOffice, 'supervisor']

/** Who may open each route, written out: not computed from the rights that the program asks. */
export const mayOpen: Record<string, Role[] | typeof everybody> = {
  '/': everybody,
  '/dang-nhap': everybody,
  '/dang-xuat': everybody,
  '/api/v1/openapi.json': everybody,
  '/(public)/[commune]': everybody,
  '/(public)/[commune]/doi-thoai/[slug]': everybody,
  '/(public)/[commune]/doi-thoai/[slug]/bang-tin': everybody,
  '/(public)/[commune]/cach-tinh': everybody,
  '/(public)/[commune]/to-cao': everybody,
  '/(public)/[commune]/gui-y-kien': everybody,
  '/(public)/[commune]/gui-y-kien/da-nhan': everybody,
  '/(public)/[commune]/tra-cuu': everybody,
  '/(public)/[commune]/thu-y-kien/[token]': everybody,
  '/(public)/[commune]/van-ban/[file]': everybody,
  '/(public)/[commune]/minh-chung/[commitment]': everybody,
  '/(public)/[commune]/lich/[token].ics': everybody,
  '/(office)/[commune]/van-phong': staff,
  '/(office)/[commune]/van-phong/doi-thoai': staff,
  '/(office)/[commune]/van-phong/nhap-ke-hoach': ['admin', 'clerk'],
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]': staff,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/viec': staff,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/viec/[task]': staff,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/viec/[task]/minh-chung/[file]': staff,
  '/(office)/[commune]/van-phong/lich': staff,
  '/(office)/[commune]/van-phong/lich/dong-bo': staff,
  '/(office)/[commune]/van-phong/hop-thu-di': ['admin', 'clerk', 'chairman'],
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ke-hoach': staff,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ke-hoach/soan/[part]': ['admin', 'clerk'],
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ke-hoach/doi-ngay': ['admin', 'clerk'],
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ke-hoach/phien-ban': staff,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ke-hoach/dieu-chinh': ['admin', 'clerk'],
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ke-hoach/ban-in.[format]': staff,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ke-hoach/doc-lai': ['admin', 'clerk'],
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ke-hoach/tep-goc': staff,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/dai-bieu': [...inOffice, 'association', 'supervisor'],
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/dai-bieu/giay-moi/[work].[format]': ['admin', 'clerk'],
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/y-kien': inOffice,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/y-kien/nhap': ['clerk', 'secretary'],
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/thu-y-kien': ['admin', 'clerk'],
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/van-de': watching,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/van-de/[matter]': watching,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/phien': watching,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ket-luan': watching,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/hen-tra-loi': watching,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/hen-tra-loi/[commitment]': watching,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/van-ban': watching,
  '/(office)/[commune]/van-phong/so-van-ban': watching,
  '/(office)/[commune]/van-phong/ngay-nghi': staff,
  '/(office)/[commune]/van-phong/luat': staff,
  '/(office)/[commune]/van-phong/luat/moi': ['admin'],
  '/(office)/[commune]/van-phong/luat/[rule]': staff,
  '/(office)/[commune]/van-phong/so-van-ban/[paper]': watching,
  '/(office)/[commune]/van-phong/so-van-ban/den': watching,
  '/(office)/[commune]/van-phong/so-van-ban/den/[arrival]': watching,
  '/(office)/[commune]/van-phong/y-kien-thon': ['village-head'],
  '/(office)/[commune]/van-phong/tai-khoan': staff,
  '/(hall)/[commune]/phien/[session]/chu-toa': watching,
  '/(hall)/[commune]/phien/[session]/thu-ky': watching,
  '/(hall)/[commune]/phien/[session]/man-chieu': watching,
  '/(hall)/[commune]/phien/[session]/lenh': ['clerk', 'chairman', 'secretary'],
}

/** What the address of each open route answers when it may be opened, where that is not 200. */
export const otherAnswers: Record<string, number> = {
  '/dang-xuat': 405,
  // The plan of the story is issued: its pages lead back to it.
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ke-hoach/soan/[part]': 303,
  // Its hall is open: the day moves no more.
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ke-hoach/doi-ngay': 303,
  '/(office)/[commune]/van-phong/doi-thoai/[dialogue]/ke-hoach/dieu-chinh': 303,
}
