import { forbiddenTitles } from '#domain/document/form-nd30.ts'
import type { AnnexPieces, PaperPieces } from '#domain/document/lint/components.ts'
import { findingAt, type FormFinding } from '#domain/document/lint/finding.ts'
import { replaced } from '#domain/document/lint/judge-head.ts'
import { judgeLook } from '#domain/document/lint/judge-look.ts'
import { type Said, say } from '#domain/document/lint/saying.ts'
import type { Piece } from '#domain/document/lint/pieces.ts'
import type { ComponentForm, StatutoryForm } from '#domain/document/statutory-form.ts'

/** Signature, recipients and annexes. */
export function judgeClosing(pieces: PaperPieces, form: StatutoryForm): FormFinding[] {
  const { components } = form
  return [
    ...pieces.signatureTitles.flatMap((piece) => judgeLook(piece, components.signatureTitle)),
    ...judgeCapacities(pieces, form),
    ...pieces.signatureNames.flatMap((piece) => judgeLook(piece, components.signatureName)),
    ...judgeNames(pieces.signatureNames, components.signatureName, form.name === 'nd30'),
    ...judgeRecipients(pieces, form),
    ...judgeAsAbove(pieces, form),
    ...pieces.drafters.flatMap((piece) => judgeLook(piece, components.drafter)),
    ...pieces.annexes.flatMap((annex) => judgeAnnex(annex, form, pieces)),
  ]
}

const mark = /^(TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L|T\.M|K\.T|T\.L)(?=[\s.:/])\s*([.:/]?)\s*/iu

/** `TM. ỦY BAN NHÂN DÂN`, then `KT. CHỦ TỊCH`, then `PHÓ CHỦ TỊCH`, each on a line of its own. */
function judgeCapacities(
  { signatureTitles: titles, form: name }: PaperPieces,
  { capacities }: StatutoryForm,
): FormFinding[] {
  const part = 'Quyền hạn, chức vụ'
  return titles.flatMap((piece, index) => {
    const findings: FormFinding[] = []
    const at = (found: Said, expected: Said, mended?: string) =>
      findings.push(
        findingAt(capacities, part, piece, found, expected, mended === undefined ? [] : [replaced(piece, mended)]),
      )
    const [written, letters = '', sign] = mark.exec(piece.text) ?? []
    const bare = letters.replace(/[./]/gu, '').toUpperCase()
    if (written !== undefined && bare !== '') {
      const asked = capacities.marks.find((each) => each.replace(/[./]/gu, '') === bare)
      const rest = piece.text.slice(written.length)
      if (asked !== undefined && `${letters}${sign ?? ''}`.toUpperCase() !== asked.toUpperCase()) {
        at(say`«${written.trim()}»`, say`«${asked}»`, `${asked} ${rest}`)
      } else if (asked === undefined) at(say`«${written.trim()}»`, say`một trong: ${capacities.marks.join(', ')}`)
      if (name === 'nd30' && bare === 'TM' && /^UBND\b/u.test(rest)) {
        at(
          '«UBND»',
          'tên cơ quan viết đầy đủ: «TM. ỦY BAN NHÂN DÂN»',
          `${asked ?? 'TM.'} ${rest.replace(/^UBND/u, 'ỦY BAN NHÂN DÂN')}`,
        )
      }
      if (bare === 'KT') {
        if (/\sPHÓ(?=\s|$)/u.test(rest))
          at(
            'quyền hạn và chức vụ trên một dòng',
            'mỗi quyền hạn, chức vụ một dòng: «KT. CHỦ TỊCH», rồi «PHÓ CHỦ TỊCH»',
          )
        else if (!/^PHÓ(?=\s|$)/iu.test(titles[index + 1]?.text ?? ''))
          at('dưới «KT.» không có chức vụ cấp phó', 'dòng dưới ghi chức vụ của người ký: «PHÓ CHỦ TỊCH»')
      }
      if (['TM', 'TL', 'TUQ'].includes(bare) && titles[index + 1] === undefined)
        at(say`chỉ có «${asked ?? bare}»`, 'dòng dưới ghi chức vụ của người ký: «CHỦ TỊCH»')
    }
    return findings
  })
}

function judgeNames(names: readonly Piece[], form: ComponentForm, forbids: boolean): FormFinding[] {
  return names.flatMap((piece) => {
    const title = forbids ? forbiddenTitles.exec(piece.text)?.[0] : undefined
    if (title === undefined) return []
    return [
      findingAt(form, form.name, piece, say`«${title.trim()}» trước họ tên`, 'không ghi học hàm, học vị, danh hiệu', [
        { ...replaced(piece, ''), to: piece.from + title.length },
      ]),
    ]
  })
}

function judgeRecipients({ recipientsHead, recipients }: PaperPieces, form: StatutoryForm): FormFinding[] {
  if (recipientsHead === null) return []
  const { recipientsHead: head, recipient } = form.components
  const findings = judgeLook(recipientsHead, head)
  if (!/^Nơi nhận:$/u.test(recipientsHead.text.normalize('NFC'))) {
    const isShort = recipientsHead.text.length < 14
    findings.push(
      findingAt(
        head,
        head.name,
        recipientsHead,
        say`«${recipientsHead.text}»`,
        '«Nơi nhận:» trên một dòng riêng',
        isShort ? [replaced(recipientsHead, 'Nơi nhận:')] : [],
      ),
    )
  }
  if (recipients.length === 0) {
    return [
      ...findings,
      findingAt(recipient, recipient.name, recipientsHead, 'không có dòng nào', form.archive.example),
    ]
  }
  return [
    ...findings,
    ...recipients.flatMap((piece) => judgeLook(piece, recipient, { letters: false })),
    ...recipients.flatMap((piece, index) => judgeEntry(piece, index === recipients.length - 1, form)),
  ]
}

/** Who is named at `Kính gửi` is the first of the recipients, as `Như trên`. */
function judgeAsAbove({ addressee, recipients: [first] }: PaperPieces, { components }: StatutoryForm): FormFinding[] {
  if (addressee.length === 0 || first === undefined || /^[-–\s]*như (?:trên|kính gửi)/iu.test(first.text)) return []
  const { recipient: form } = components
  const rule = { ...form, level: form.level === 'info' ? form.level : ('warn' as const) }
  return [
    findingAt(rule, form.name, first, say`dòng đầu là «${first.text}»`, 'dòng đầu «- Như trên;» khi đã có «Kính gửi:»'),
  ]
}

function judgeEntry(piece: Piece, isLast: boolean, form: StatutoryForm): FormFinding[] {
  const { recipient } = form.components
  const rule = { ...recipient, level: recipient.level === 'info' ? recipient.level : ('warn' as const) }
  const hasDash = `${piece.paragraph.label}${piece.text}`.startsWith('-')
  const findings: FormFinding[] = []
  const end = isLast ? '.' : ';'
  const bare = piece.text.replace(/[\s.,;:/]+$/u, '')
  // A line that goes on below has no sign at its end.
  const text = `- ${bare.replace(/^-\s*/u, '')}${end}`
  if (!hasDash) {
    findings.push(
      findingAt(rule, recipient.name, piece, 'không có gạch đầu dòng', '«- …»', [
        { ...replaced(piece, '- '), to: piece.from },
      ]),
    )
  }
  if (!piece.text.endsWith(end) || /[.,;]{2}$/u.test(piece.text)) {
    const mend = { ...replaced(piece, end), from: piece.from + bare.length }
    findings.push(
      findingAt(
        rule,
        recipient.name,
        piece,
        endWords(piece.text),
        isLast ? 'dòng cuối kết thúc bằng dấu chấm «.»' : 'kết thúc bằng dấu chấm phẩy «;»',
        [mend],
      ),
    )
  }
  if (isLast && !form.archive.pattern.test(text)) {
    findings.push(findingAt(form.archive, recipient.name, piece, say`«${piece.text}»`, form.archive.example))
  }
  return findings
}

function endWords(text: string): Said {
  return /[.,;:/]$/u.test(text) ? say`kết thúc bằng «${text.slice(-1)}»` : 'không có dấu ở cuối'
}

function judgeAnnex(
  { word, title, origin }: AnnexPieces,
  { components }: StatutoryForm,
  { annexes, body }: PaperPieces,
): FormFinding[] {
  const findings = [
    ...judgeLook(word, components.annexWord),
    ...title.flatMap((piece) => judgeLook(piece, components.annexTitle)),
    ...(origin === null ? [] : judgeLook(origin, components.annexOrigin)),
  ]
  const form = components.annexWord
  if (title.length === 0)
    findings.push(
      findingAt(form, form.name, word, 'không có tên phụ lục', 'tên phụ lục in hoa, đậm, căn giữa dưới «Phụ lục»'),
    )
  if (annexes.length > 1 && !/^phụ lục\s+[IVXLC]+$/iu.test(word.text)) {
    findings.push(
      findingAt(form, form.name, word, say`«${word.text}»`, 'có từ hai phụ lục thì đánh số La Mã: «Phụ lục I»'),
    )
  }
  if (!body.some(({ text }) => /phụ lục/iu.test(text))) {
    findings.push(
      findingAt(
        { ...form, level: 'warn' },
        form.name,
        word,
        'nội dung không nhắc đến phụ lục',
        'nội dung văn bản phải chỉ dẫn về phụ lục',
      ),
    )
  }
  return findings
}
