import type { XmlElement } from './xml.ts'

export interface MetadataField {
  /** Its name in data. */
  name: string
  vi: string
  /** Longest value, in characters. */
  longest?: number
  isDate?: boolean
}

/** Of an outgoing document (Nghị định 30/2020, Phụ lục VI). */
export const outgoingFields = [
  { name: 'OrganId', vi: 'Mã định danh của cơ quan ban hành', longest: 13 },
  { name: 'FileCatalog', vi: 'Năm hình thành hồ sơ' },
  { name: 'FileNotation', vi: 'Số và ký hiệu hồ sơ' },
  { name: 'DocOrdinal', vi: 'Số thứ tự văn bản trong hồ sơ' },
  { name: 'TypeName', vi: 'Tên loại văn bản' },
  { name: 'CodeNumber', vi: 'Số của văn bản' },
  { name: 'CodeNotation', vi: 'Ký hiệu của văn bản' },
  { name: 'IssuedDate', vi: 'Ngày, tháng, năm văn bản', isDate: true },
  { name: 'OrganName', vi: 'Cơ quan ban hành' },
  { name: 'Subject', vi: 'Trích yếu nội dung', longest: 500 },
  { name: 'Language', vi: 'Ngôn ngữ' },
  { name: 'PageAmount', vi: 'Số trang của văn bản' },
  { name: 'Position', vi: 'Chức vụ của người ký' },
  { name: 'FullName', vi: 'Họ và tên người ký' },
  { name: 'To.OrganId', vi: 'Mã định danh của nơi nhận' },
  { name: 'To.OrganName', vi: 'Nơi nhận' },
  { name: 'Priority', vi: 'Mức độ khẩn' },
  { name: 'IssuedAmount', vi: 'Số lượng bản phát hành' },
  { name: 'DueDate', vi: 'Hạn trả lời', isDate: true },
] as const satisfies readonly MetadataField[]

/** Of an incoming document: the same, with what the office adds when it arrives. */
export const incomingFields = [
  ...outgoingFields,
  { name: 'ArrivalDate', vi: 'Ngày, tháng, năm đến', isDate: true },
  { name: 'ArrivalNumber', vi: 'Số đến' },
  { name: 'ToPlaces', vi: 'Đơn vị hoặc người nhận' },
  { name: 'TraceHeaderList', vi: 'Ý kiến phân phối, chỉ đạo, trạng thái xử lý' },
] as const satisfies readonly MetadataField[]

/** Of the file. The rulebook verifies those of documents; these are the usual names of Vietnamese archives. */
export const fileFields = [
  { name: 'FileCode', vi: 'Mã hồ sơ' },
  { name: 'OrganId', vi: 'Mã định danh của cơ quan lập hồ sơ', longest: 13 },
  { name: 'FileCatalog', vi: 'Năm hình thành hồ sơ' },
  { name: 'FileNotation', vi: 'Số và ký hiệu hồ sơ' },
  { name: 'Title', vi: 'Tiêu đề hồ sơ', longest: 1000 },
  { name: 'Maintenance', vi: 'Thời hạn bảo quản' },
  { name: 'Rights', vi: 'Chế độ sử dụng' },
  { name: 'Language', vi: 'Ngôn ngữ' },
  { name: 'StartDate', vi: 'Thời gian bắt đầu', isDate: true },
  { name: 'EndDate', vi: 'Thời gian kết thúc', isDate: true },
  { name: 'TotalDoc', vi: 'Tổng số văn bản trong hồ sơ' },
  { name: 'Description', vi: 'Chú giải' },
  { name: 'PageNumber', vi: 'Số lượng trang' },
  { name: 'Format', vi: 'Tình trạng vật lý' },
] as const satisfies readonly MetadataField[]

type Values<Fields extends readonly MetadataField[]> = Partial<Record<Fields[number]['name'], string | number | null>>
export type OutgoingValues = Values<typeof outgoingFields>
export type IncomingValues = Values<typeof incomingFields>
export type FileValues = Values<typeof fileFields>

/** All fields in their order, empty where nothing is known; a text that is too long is cut at a word. */
export function metadataElements<Fields extends readonly MetadataField[]>(
  fields: Fields,
  values: Values<Fields>,
): XmlElement[] {
  const known: Record<string, string | number | null | undefined> = values
  return fields.map((field) => ({ name: field.name, content: fitted(field, known[field.name]) }))
}

/** Dates as `dd/MM/yyyy`, the way documents of the State exchange them. */
function fitted({ longest, isDate = false }: MetadataField, value: string | number | null | undefined): string {
  const text = String(value ?? '').trim()
  if (isDate && text !== '') return text.split('-').toReversed().join('/')
  if (longest === undefined || text.length <= longest) return text
  return `${text
    .slice(0, longest - 1)
    .replace(/\s+\S*$/u, '')
    .trimEnd()}…`
}
