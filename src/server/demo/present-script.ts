import { pastScript } from './past-script.ts'
import type { Script } from './script.ts'

/** This year's dialogue, two weeks ahead: opinions are coming in, some wait for the office, nothing is late. */
export const presentScript: Script = {
  speakersLimitMs: 4 * 60_000,
  schedule: { imported: 24, issued: 20, delegates: 16, grouped: 15, answered: 15, speakers: 15 },
  delegates: pastScript.delegates.map(({ names, ...rest }) => ({ ...rest, names: names.slice(0, 6) })),
  matters: [
    {
      key: 'bridge',
      title: 'Cầu Ngòi xuống cấp, xe tải không qua được',
      topic: 3,
      field: 'economy',
      answer: {
        body: 'Xã đã khảo sát, dự toán 420 triệu đồng; đang trình tỉnh bố trí vốn. Trước mắt gia cố lan can và cắm biển hạn chế tải trọng.',
        legalBasis: 'Luật Đầu tư công 2024',
      },
      speaker: { honorific: 'Ông', name: 'Đỗ Văn Mạnh', group: 'Hội Nông dân', minutes: 3 },
    },
    {
      key: 'clinic',
      title: 'Trạm y tế thiếu thuốc bảo hiểm cho người cao tuổi',
      topic: 8,
      field: 'culture',
      answer: {
        body: 'Trạm y tế đã được bổ sung danh mục thuốc từ đầu quý; lịch cấp thuốc niêm yết tại hai nhà văn hóa.',
        legalBasis: 'Luật Bảo hiểm y tế',
      },
      speaker: { honorific: 'Bà', name: 'Nguyễn Thị Phượng Quỳnh', group: 'Hội Người cao tuổi', minutes: 2 },
    },
    {
      key: 'smell',
      title: 'Mùi hôi từ trại lợn gần khu dân cư thôn Cầu Dâu',
      topic: 4,
      field: 'economy',
      answer: {
        body: 'Phòng Kinh tế đã kiểm tra, yêu cầu chủ trại che hầm chứa và phun chế phẩm hằng tuần.',
        legalBasis: 'Luật Chăn nuôi 2018, Điều 59',
      },
      speaker: { honorific: 'Bà', name: 'Ngô Thị Quỳnh', group: 'Hội Phụ nữ', minutes: 3 },
    },
    {
      key: 'speeding',
      title: 'Xe máy phóng nhanh trước cổng trường buổi tối',
      topic: 7,
      field: 'police',
      answer: { body: 'Công an xã bố trí tuần tra từ 19 giờ đến 22 giờ các ngày cuối tuần.', legalBasis: '' },
    },
  ],
  opinions: [
    {
      matter: 'bridge',
      channel: 'village-head',
      village: 0,
      before: 19,
      text: 'Cầu Ngòi lan can gãy, mặt cầu lún, xe chở lúa không qua được phải đi vòng 4 cây số.',
    },
    {
      matter: 'bridge',
      channel: 'web',
      village: 0,
      before: 18,
      text: 'de nghi xa som sua cau ngoi, mua mua nuoc ngap rat nguy hiem',
      name: 'Đỗ Văn Mạnh',
    },
    {
      matter: 'bridge',
      channel: 'office',
      village: 1,
      before: 17,
      text: 'Dân Cầu Dâu đi chợ qua cầu Ngòi rất sợ, xin sửa trước mùa mưa.',
    },
    {
      matter: 'clinic',
      channel: 'village-head',
      village: 0,
      before: 19,
      text: 'Các cụ ra trạm y tế nhiều lần không có thuốc huyết áp.',
    },
    {
      matter: 'clinic',
      channel: 'web',
      village: 1,
      before: 17,
      text: 'Đề nghị trạm y tế báo trước ngày có thuốc để người già đỡ đi lại.',
    },
    {
      matter: 'smell',
      channel: 'village-head',
      village: 1,
      before: 19,
      text: 'Trại lợn cạnh xóm Bãi mùi hôi cả ngày, trẻ con nôn không ăn được cơm.',
    },
    {
      matter: 'smell',
      channel: 'web',
      village: 1,
      before: 16,
      text: 'trai lon xom bai xa nuoc thai ra muong, mui khong chiu noi',
    },
    {
      matter: 'speeding',
      channel: 'office',
      village: 0,
      before: 18,
      text: 'Thanh niên phóng xe nhanh trước cổng trường từ 8 giờ tối.',
    },
    {
      matter: 'none-yet',
      channel: 'web',
      village: 0,
      before: 16,
      text: 'Cầu Ngòi lún, lan can gãy, xe chở lúa phải đi vòng, bao giờ xã sửa?',
    },
    {
      matter: 'none-yet',
      channel: 'web',
      village: 1,
      before: 15,
      text: 'Xin lắp thêm thùng rác ở chợ Cầu Dâu, cuối phiên rác đầy đường.',
    },
    {
      matter: 'none-yet',
      channel: 'office',
      village: 0,
      before: 15,
      text: 'Đề nghị xã mở lớp dạy nghề may cho chị em nông nhàn.',
    },
    {
      matter: 'none-yet',
      channel: 'village-head',
      village: 0,
      before: 15,
      text: 'Loa truyền thanh xóm Đình hỏng hai tháng nay, không nghe được thông báo.',
    },
  ],
}
