import { shippedHolidays } from '#domain/calendar/shipped-holidays.ts'
import { lastWorkingDay } from '#domain/calendar/working-days.ts'
import { addDays, formatDay, formatLongDay, weekdayName, yearOf } from '#domain/calendar/iso-date.ts'

/**
 * The plan of this year's dialogue under today's law (Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43):
 * co-chaired, announced at least seven days before with the way to take part, results published within ten days.
 */
export function presentPlanText(day: string): string {
  const at = (days: number) => formatDay(lastWorkingDay(addDays(day, days), shippedHolidays))
  return `ỦY BAN NHÂN DÂN XÃ THANH LÂM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

KẾ HOẠCH
Tổ chức đối thoại giữa Chủ tịch UBND xã với Nhân dân thôn Lâm Thượng và thôn Cầu Dâu năm ${yearOf(day)}

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;
Ủy ban nhân dân xã xây dựng kế hoạch tổ chức đối thoại với Nhân dân như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nghe Nhân dân phản ánh, kiến nghị và trả lời ngay những việc thuộc thẩm quyền của xã.
2. Yêu cầu
- Công khai, dân chủ, đúng pháp luật; việc đã hẹn phải có người làm và thời hạn.

II. NỘI DUNG, HÌNH THỨC, TRÌNH TỰ
1. Nội dung
Tập trung vào các lĩnh vực sau:
+ Về xây dựng Đảng, chính quyền; thái độ phục vụ Nhân dân.
+ Về nông thôn mới, giao thông nông thôn.
+ Về chăn nuôi gắn với vệ sinh môi trường.
+ Về sản xuất nông nghiệp, hợp tác xã dịch vụ.
+ Về quản lý đất đai.
+ Về an ninh trật tự, tệ nạn xã hội.
+ Những vấn đề khác mà Nhân dân quan tâm.
2. Hình thức
- Hội nghị đối thoại trực tiếp tại nhà văn hóa thôn Lâm Thượng.
- Chủ tịch UBND xã chủ trì, đồng chủ trì là đại diện Thường trực HĐND xã; Ủy ban MTTQ Việt Nam xã phối hợp tổ chức.
3. Trình tự
3.1. Văn phòng HĐND và UBND xã giới thiệu đại biểu, chương trình, chủ tọa và thư ký ghi biên bản.
3.2. Chủ tịch UBND xã thông báo tình hình và kết quả thực hiện các việc đã hẹn lần trước.
3.3. Nhân dân phát biểu theo thứ tự đã đăng ký.
3.4. Chủ tịch UBND xã trả lời hoặc phân công phòng chuyên môn trả lời.
3.5. Nhân dân trao đổi thêm.
3.6. Chủ tịch UBND xã kết luận từng nội dung, nêu người trả lời và thời hạn.

III. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN
- Thời gian: 07 giờ 30 phút, ${weekdayName(day)} ngày ${formatDay(day)}.
- Địa điểm: nhà văn hóa thôn Lâm Thượng.
- Thành phần tham dự:
+ Ở xã: đại diện Thường trực Đảng ủy; Thường trực HĐND; lãnh đạo UBND; Ban Thường trực Ủy ban MTTQ Việt Nam xã; trưởng các phòng chuyên môn; Công an xã.
+ Ở thôn: Bí thư chi bộ, Trưởng thôn, Trưởng Ban công tác Mặt trận thôn; đại diện các hộ thôn Lâm Thượng, thôn Cầu Dâu.
(Cụ thể đại diện các hội, đoàn thể là: Hội CCB = 08 người; Hội Nông dân = 12 người; Hội Phụ nữ = 15 người; Đoàn Thanh niên = 06 người; Hội Người cao tuổi = 10 người).

IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND xã thông báo công khai thời gian, địa điểm, nội dung và cách thức tham gia đối thoại trên phương tiện truyền thanh và trang thông tin của xã chậm nhất ngày ${at(-8)}; gửi giấy mời trước ngày ${at(-3)}.
2. Các phòng chuyên môn chuẩn bị nội dung trả lời, gửi Chủ tịch UBND xã duyệt chậm nhất ngày ${at(-2)}.
3. Trưởng thôn Lâm Thượng, Trưởng thôn Cầu Dâu phối hợp với Ban công tác Mặt trận tập hợp ý kiến Nhân dân, báo cáo UBND xã trước ngày ${at(-4)}.
4. Đề nghị Ủy ban MTTQ Việt Nam xã phối hợp tổ chức hội nghị, vận động hội viên, đoàn viên và Nhân dân tham dự.
5. Công an xã bảo đảm an ninh trật tự trong buổi đối thoại.
6. Văn phòng HĐND và UBND xã công bố kết quả đối thoại trên phương tiện truyền thanh, niêm yết tại trụ sở và gửi Trưởng thôn chậm nhất ngày ${at(9)}.

Trên đây là Kế hoạch tổ chức đối thoại, lập ${formatLongDay(addDays(day, -24))}.

Nơi nhận:
- Thường trực Đảng ủy;
- Thường trực HĐND xã;
- Ủy ban MTTQ Việt Nam xã;
- Các phòng chuyên môn;
- Các thôn;
- Lưu: VT, VP.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Quang Hưng
`
}
