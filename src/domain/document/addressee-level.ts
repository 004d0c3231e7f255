/** Agencies that stand beside the commune: what they answer for is handed on to them, and no petition. */
const beside =
  /^(?:công ty|tổng công ty|tập đoàn|doanh nghiệp|xí nghiệp|hợp tác xã|htx|điện lực|chi nhánh|ngân hàng|bưu điện|viễn thông|viettel|vnpt|evn|kho bạc|bảo hiểm xã hội|trạm|trường|bệnh viện|trung tâm|ban quản lý|hạt|đội|hội(?! đồng)|chi cục|tòa án|viện kiểm sát|công an (?:xã|phường)|(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) (?:xã|phường|thị trấn|đặc khu))(?!\p{L})/iu

/** Whether what goes to it is a petition to a level above, or handed on to who has the competence. */
export function slipVariant(addressee: string): 'escalation' | 'transfer' {
  return beside.test(addressee.normalize('NFC').trim()) ? 'transfer' : 'escalation'
}
