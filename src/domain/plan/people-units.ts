/** What people are counted in, folded: "08 chị", "05 đ/c", "30 đại biểu". For use inside a larger pattern. */
export const PEOPLE =
  '(?:nguoi(?: dan)?|dai dien (?:ho|cac ho|nhan dan|cu tri)|dai bieu|doan vien|hoi vien|dang vien|thanh nien|thanh vien|ho(?! tro)(?: dan| gia dinh)?|dong chi|d\\/c|cu tri|chi tieu|chi(?! (?:hoi|doan|bo|nhanh))|em|vi(?! tri)|phu nu|nong dan|suat|ghe|ba con|co bac|nhan dan|cong dan|cong nhan|hoc sinh|doanh nghiep)\\b'

/** The same as written, with and without marks, for patterns on the text itself. */
export const PEOPLE_WRITTEN =
  'người|đại biểu|đoàn viên|hội viên|đảng viên|thanh niên|thành viên|hộ|đồng chí|đ\\/c|cử tri|chị|em|vị|phụ nữ|nông dân|suất|nguoi|dai bieu|doan vien|hoi vien|thanh nien|ho|dong chi|cu tri|chi|phu nu|nong dan'
