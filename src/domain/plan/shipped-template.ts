import type { Plan } from './plan.ts'

export interface TemplateOf {
  /** `xã`, `phường`, `đặc khu`: the word that the papers use. */
  kind: string
  topics: readonly string[]
  associations: readonly string[]
}

const seatsOfAssociation = 10

/**
 * A plan to begin from where there is no earlier one: the parts of the usual plan under the two-tier law (Luật Tổ chức
 * chính quyền địa phương 72/2025, Điều 43), every limit counted from the event, so that it holds for any day.
 */
export function shippedTemplate({ kind, topics, associations }: TemplateOf): Plan {
  const office = `Văn phòng HĐND và UBND ${kind}`
  return {
    kind: 'plan',
    documentNumber: null,
    issuingAgency: null,
    place: null,
    issuedOn: null,
    subject: null,
    legalBases: [
      {
        type: 'Luật',
        number: '72/2025/QH15',
        date: '2025-06-16',
        issuer: 'Quốc hội',
        subject: 'Tổ chức chính quyền địa phương',
      },
      {
        type: 'Luật',
        number: '10/2022/QH15',
        date: '2022-11-10',
        issuer: 'Quốc hội',
        subject: 'Thực hiện dân chủ ở cơ sở',
      },
    ],
    purposes: [
      'Để lãnh đạo nghe trực tiếp Nhân dân phản ánh, kiến nghị và giải quyết ngay những việc thuộc thẩm quyền',
      'Để Nhân dân biết, bàn, giám sát việc làm của chính quyền và kết quả những việc đã hẹn',
    ],
    requirements: [
      'Thông báo trước cho Nhân dân; công khai, dân chủ, đúng trọng tâm, không hình thức',
      'Việc trả lời ngay được thì trả lời tại chỗ; việc chưa xong phải rõ người làm và thời hạn',
    ],
    topics: [...topics],
    eventDates: [],
    eventDateTentative: true,
    eventStartTime: null,
    duration: '1/2 ngày',
    venue: null,
    villages: [],
    chair: `Chủ tịch UBND ${kind}; đồng chủ trì: đại diện Thường trực HĐND ${kind}`,
    secretary: null,
    agendaSteps: [
      `${office} giới thiệu đại biểu, chương trình, chủ tọa và thư ký`,
      `Chủ tịch UBND ${kind} thông báo tình hình địa phương và kết quả những việc đã hẹn lần trước`,
      'Nhân dân phát biểu theo thứ tự đã đăng ký',
      `Chủ tịch UBND ${kind} trả lời hoặc giao phòng chuyên môn trả lời`,
      'Nhân dân trao đổi thêm về những điều chưa rõ',
      `Chủ tịch UBND ${kind} kết luận từng nội dung: đã trả lời, hẹn trả lời với người và thời hạn, hoặc kiến nghị cấp trên`,
    ],
    participants: [
      { level: kind, who: 'đại diện Thường trực Đảng ủy', count: null },
      { level: kind, who: 'Thường trực HĐND, lãnh đạo UBND', count: null },
      { level: kind, who: `Ban Thường trực Ủy ban MTTQ Việt Nam ${kind} và các đoàn thể`, count: null },
      { level: kind, who: 'trưởng các phòng chuyên môn, Công an', count: null },
      { level: 'thôn', who: 'Bí thư chi bộ, Trưởng thôn, Trưởng Ban công tác Mặt trận', count: null },
      { level: 'thôn', who: 'đại diện các hộ gia đình', count: null },
    ],
    quotas: associations.map((organization) => ({ organization, count: seatsOfAssociation })),
    deadlines: [
      counted('thông báo công khai thời gian, địa điểm, nội dung và cách thức tham gia đối thoại', office, 'event-7d'),
      counted('tổng hợp ý kiến, kiến nghị của Nhân dân gửi về UBND', 'Trưởng thôn', 'event-5wd'),
      counted('gửi giấy mời', office, 'event-3wd'),
      counted('công bố kết quả đối thoại tới Nhân dân', office, 'lastevent+7d'),
    ],
    tasks: [
      { responsible: office, what: 'chuẩn bị tài liệu, hội trường, loa đài và cử thư ký ghi biên bản', due: null },
      { responsible: 'Các phòng chuyên môn', what: 'chuẩn bị nội dung trả lời thuộc lĩnh vực của mình', due: null },
      {
        responsible: 'Trưởng thôn',
        what: 'cùng Ban công tác Mặt trận và các chi hội lấy ý kiến từng hộ, ghi vào phiếu',
        due: null,
      },
      { responsible: `Công an ${kind}`, what: 'bảo đảm an ninh trật tự tại nơi đối thoại', due: null },
      {
        responsible: `Ủy ban MTTQ Việt Nam ${kind} và các đoàn thể`,
        what: 'vận động hội viên, đoàn viên dự đủ số lượng; giám sát việc thực hiện sau đối thoại',
        due: null,
      },
    ],
    distributionList: [
      'Thường trực Đảng ủy',
      'Thường trực HĐND',
      'Ủy ban MTTQ Việt Nam và các đoàn thể',
      'Các phòng chuyên môn',
      'Các thôn',
      'Lưu: VT, VP',
    ],
    signatory: null,
    sessions: [],
  }
}

function counted(what: string, responsible: string, relative: string): Plan['deadlines'][number] {
  return { what, responsible, due: null, relation: 'until', relative }
}
