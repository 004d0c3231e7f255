/** Models of a fictitious commune's papers, for tests: xã Thanh Lâm, thôn Đông Khê, 2023. */
export const head = {
  superior: 'UBND huyện Ninh Đông',
  issuingAgency: 'UBND xã Thanh Lâm',
  signatory: { capacity: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Trần Quang Hưng' },
  distributionList: [
    'Đảng ủy, HĐND xã',
    'Ủy ban MTTQ Việt Nam xã và các đoàn thể',
    'Trưởng thôn Đông Khê',
    'Lưu: VT, VP',
  ],
  demonstration: true,
}

export const eventName =
  'Hội nghị đối thoại trực tiếp của Chủ tịch Ủy ban nhân dân xã với Nhân dân thôn Đông Khê năm 2023'
export const venue = 'Nhà văn hóa thôn Đông Khê'
export const meeting = {
  date: '2023-06-23',
  startTime: '07:30',
  venue: `${venue}, xã Thanh Lâm`,
  units: ['thôn Đông Khê'],
}
export const topics = [
  'đất đai, môi trường',
  'giao thông, thủy lợi nội đồng',
  'an ninh trật tự',
  'chính sách xã hội',
  'thủ tục hành chính',
]
