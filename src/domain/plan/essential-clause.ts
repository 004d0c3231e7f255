import { mendSpacing } from './spacing.ts'

const LONG = 80

/** Turns of phrase that long clauses of these papers carry without saying anything of their own. */
const BOILERPLATE: [RegExp, string][] = [
  [/^Sau khi (?:nghe )?[^;]*?, (?=(?:nhân dân|người dân|bà con|đại biểu))/iu, ''],
  [/^Sau (?:cuộc|buổi|hội nghị)[^,;]{0,60}? (?:có|thì có) (?=\p{Ll})/iu, ''],
  [/ đồng thời là (?:người )?(?:chủ trì|chủ tọa)(?: (?:buổi|hội nghị|cuộc))?(?: tiếp xúc,)?(?: đối thoại)?/giu, ''],
  [/ cho (?:nhân dân|bà con|người dân) về(?= \p{Ll})/giu, ''],
  [/ (?:đảm bảo |bảo đảm )?(?:để|cho việc) tổ chức (?:buổi|cuộc|hội nghị) (?:tiếp xúc,? ?)?đối thoại/giu, ''],
  [/(?<=kết quả) (?:của )?(?:buổi )?tiếp xúc,? đối thoại/giu, ''],
  [
    /(?: của| cho| phục vụ(?: cho)?| tại| về việc tổ chức|,? tổ chức)? (?:buổi|cuộc|hội nghị) (?:tiếp xúc,? ?)?đối thoại(?: trực tiếp)?/giu,
    '',
  ],
  [/(?<=phương pháp|nội dung) tiếp xúc, đối thoại/giu, ' đối thoại'],
  [/(?: và)? theo sự điều hành của [^;,.]*/giu, ''],
  [
    / của địa phương| của mình| trong thời gian tới| về từng lĩnh vực| thực hiện nhiệm vụ(?: phát triển(?= kinh tế))?(?= kinh tế| phát triển)| nêu tại hội nghị/giu,
    '',
  ],
  [/, thành phần tham dự|(?<=thư ký) ghi biên bản| kịp thời/giu, ''],
  [/ của đoàn viên, hội viên(?:, (?:và )?(?:các )?tầng lớp nhân dân)?/giu, ''],
  [/ để tổ chức tiếp xúc, đối thoại[^;,.]*/giu, ''],
  [/(?: những nội dung đã [^,;]+,)+/giu, ';'],
  [/(?<=(giới thiệu|thông báo|chuẩn bị) [^;]*, )\1 /giu, ''],
  [/(?<=xã|ban) trực tiếp(?= trả lời)| một số nội dung(?= hoặc)/giu, ''],
  [/ phải có trách nhiệm(?= \p{Ll})/giu, ' có trách nhiệm'],
  [/ liên quan(?=,)/giu, ''],
  [/ nội dung(?= chương trình)/giu, ''],
  [/báo cáo giải trình về (?:những|các)(?= kiến nghị)/giu, 'giải trình'],
  [/ của nhân dân(?= thuộc thẩm quyền)|(?<=thẩm quyền) giải quyết của(?= xã)/giu, ''],
  [/ tiếp thu ý kiến để kiến nghị (?:với )?cấp trên(?: trực tiếp)?(?: để giải quyết)?/giu, ' kiến nghị cấp trên'],
  [/(?<=chưa) được(?= giải quyết)/giu, ''],
  [/ kết quả thực hiện$/iu, ''],
  [/(?:\.{3}|…)/gu, ''],
]

// "Thời gian, địa điểm được gửi giấy mời": what is to be done comes first, what it tells after it.
const PASSIVE = /^((?:thời gian|địa điểm|nội dung|thành phần)[^;.()]*?) được ((?:gửi|thông báo|phát)[^;.()]{0,40})$/iu

/**
 * The clause that matters of a long sentence, its boilerplate left out. Short sentences stay as they are; the words
 * that remain are always the text's own.
 */
export function essentialClause(text: string): string {
  const mended = actFirst(mendSpacing(text))
  if (mended.length <= LONG) return mended
  const shorter = BOILERPLATE.reduce((before, [phrase, instead]) => before.replace(phrase, instead), mended)
  const clean = mendSpacing(shorter.replace(/\s+/g, ' ')).replace(/^[,;\s]+|[,;\s]+$/g, '')
  return clean === '' ? mended : actFirst(clean)
}

function actFirst(clause: string): string {
  const passive = PASSIVE.exec(clause)
  const [told, act] = [passive?.[1], passive?.[2]]
  return told && act ? `${act} (${told.charAt(0).toLowerCase()}${told.slice(1)})` : clause
}
