import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'

/** What a deadline or a task of a plan is about, as far as the law or the order of work cares. */
export type Duty = 'notice' | 'result' | 'conclusion' | 'invitation' | 'collection' | 'answers'

const outcome = /ket qua|ket luan|tra loi/
const drafting = /(?:chuan bi|du thao|xay dung)[^.;]*tra loi/
const publishing =
  /niem yet|cong bo|cong khai|dang tai|truyen thanh|phat thanh|(?:gui|thong bao)[^.;]*(?:nhan dan|ba con|cu tri|\bthon\b|\bap\b|\blang\b|to dan pho|khu pho)/
const publicNotice =
  /cong khai|rong rai|nhan dan|ba con|cu tri|truyen thanh|phat thanh|\bloa\b|trang thong tin|dai chung|thoi gian|dia diem|hoi nghi|doi thoai|phat thong bao|\bthon\b|\bap\b|\blang\b|to dan pho/

const concluding =
  /thong bao ket luan|bao cao ket qua|ket qua (?:doi thoai|hoi nghi)|bao cao[^.;]*(?:huyen uy|thanh uy|tinh uy|huyen doan|ubnd (?:huyen|tinh|thanh pho))/
// The first pattern that fits decides, so that "thông báo kết quả" is a result and not a notice.
const patterns: readonly [Duty, (what: string) => boolean][] = [
  ['result', (what) => outcome.test(what) && publishing.test(what) && !drafting.test(what)],
  ['conclusion', (what) => concluding.test(what) && !/xin y kien|ke hoach/.test(what)],
  ['answers', (what) => drafting.test(what)],
  [
    'notice',
    (what) => /thong bao|niem yet|dang tai/.test(what) && publicNotice.test(what) && !/ket qua|ket luan/.test(what),
  ],
  ['invitation', (what) => /giay moi|thu moi/.test(what)],
  ['collection', (what) => /y kien|cau hoi/.test(what) && /tong hop|lay y kien|thu thap|nam bat|\bgui\b/.test(what)],
]

/** The duty that a phrase of a plan names, or null when the checks have nothing to do with it. */
export function dutyOf(what: string): Duty | null {
  const folded = foldDiacritics(what)
  return patterns.find(([, fits]) => fits(folded))?.[0] ?? null
}
