import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerOf } from '#domain/ledger/ledger.ts'
import { arrangeCase, caseParts, pageRanges, shownFile, type PieceDraft, type StoredPiece } from './case-file.ts'
import { gapsOfCase, gapWords, type CaseFacts } from './case-gaps.ts'
import { indexGroups } from './case-index.ts'
import { checksumText } from './checksums.ts'
import { csvText } from './csv.ts'
import { fileFields, incomingFields, metadataElements, outgoingFields } from './metadata.ts'
import { xmlText } from './xml.ts'

const pdf: StoredPiece = { role: 'print', hash: 'a', size: 1, mediaType: 'application/pdf', ending: 'pdf' }
const draft = (more: Partial<PieceDraft>): PieceDraft => ({
  part: 'papers',
  id: null,
  name: '05/KH-UBND',
  notation: '05/KH-UBND',
  date: '2023-06-05',
  title: 'Kế hoạch',
  author: 'UBND xã',
  notes: [],
  files: [pdf],
  ...more,
})

describe('the order and the names in a file', () => {
  test('parts follow one another, papers their dates', () => {
    const pieces = arrangeCase([
      draft({ part: 'trails', name: 'nhật ký', date: null }),
      draft({ name: '07/TB-UBND', date: '2023-06-30' }),
      draft({ name: 'Đến 3', date: null }),
      draft({}),
      draft({ part: 'plan', name: 'Kế hoạch gốc', files: [{ ...pdf, role: 'original', ending: 'docx' }] }),
    ])
    expect(pieces.flatMap(({ files }) => files.map(({ path }) => path))).toEqual([
      '1-ke-hoach-goc/001-ke-hoach-goc-goc.docx',
      '2-van-ban/002-05-kh-ubnd.pdf',
      '2-van-ban/003-07-tb-ubnd.pdf',
      '2-van-ban/004-den-3.pdf',
      '7-nhat-ky/005-nhat-ky.pdf',
    ])
  })

  test('whatever a piece is called, its names are ASCII, short, apart from others, and sort as they lie', () => {
    const piece = fc.record({
      part: fc.constantFrom(...caseParts),
      name: fc.string({ unit: 'grapheme', maxLength: 200 }),
      roles: fc.array(fc.constantFrom('signed' as const, 'print' as const, 'proof' as const), {
        minLength: 1,
        maxLength: 4,
      }),
    })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (drafts) => {
        const paths = arrangeCase(
          drafts.map(({ part, name, roles }) => draft({ part, name, files: roles.map((role) => ({ ...pdf, role })) })),
        ).flatMap(({ files }) => files.map(({ path }) => path))
        expect(new Set(paths).size).toBe(paths.length)
        expect(paths.every((path) => /^[0-9a-z-]+\/\d{3}-[0-9a-z-]{1,52}\.pdf$/.test(path))).toBe(true)
        const stems = paths.map((path) => path.slice(0, path.indexOf('/') + 4))
        expect(stems).toEqual(stems.toSorted())
      }),
    )
  })

  test('the signed file stands for a paper, and nothing for what cannot be shown', () => {
    const signed = { ...pdf, role: 'signed' as const, hash: 'b' }
    const [both, word, picture] = arrangeCase([
      draft({ files: [pdf, signed] }),
      draft({ files: [{ ...pdf, role: 'original', mediaType: 'text/plain', ending: 'txt' }] }),
      draft({ files: [{ ...signed, mediaType: 'image/webp', ending: 'webp' }, pdf] }),
    ])
    expect(both && shownFile(both)?.hash).toBe('b')
    expect(word && shownFile(word)).toBe(null)
    expect(picture && shownFile(picture)?.hash).toBe('a')
  })

  test('pages follow one another without a gap', () => {
    expect(pageRanges([3, 1, 2], 4)).toEqual([
      { firstPage: 4, lastPage: 6 },
      { firstPage: 7, lastPage: 7 },
      { firstPage: 8, lastPage: 9 },
    ])
  })

  test('the index names each piece with its pages, and no empty part', () => {
    const [piece] = arrangeCase([draft({ notes: ['bản đã ký', 'đã thu hồi'] })])
    const bundled = piece ? [{ ...piece, firstPage: 4, lastPage: 6 }] : []
    expect(indexGroups(bundled)).toEqual([
      {
        title: 'Văn bản đi và văn bản đến',
        rows: [['1', '05/KH-UBND', '5/6/2023', 'Kế hoạch', 'UBND xã', '4-6', 'bản đã ký; đã thu hồi']],
      },
    ])
  })
})

describe('what a file lacks', () => {
  const whole: CaseFacts = {
    isConcluded: true,
    papers: (['plan', 'minutes', 'conclusion', 'result-report'] as const).map((kind) => ({
      kind,
      notation: `01/${kind}`,
      standing: 'holds' as const,
      isSigned: true,
    })),
    incoming: [{ number: '1', hasFile: true }],
    numberGaps: [],
    ledger: ledgerOf(2, [{ term: 'answered', count: 2 }]),
    promises: [{ kind: 'act', isKept: true, hasEvidence: true }],
    brokenLogs: [],
  }
  const gapsWith = (more: Partial<CaseFacts>) => gapsOfCase({ ...whole, ...more }).map(({ gap }) => gap)

  test('is nothing where all is signed, answered and kept', () => {
    expect(gapsOfCase(whole)).toEqual([])
  })

  test.each<[string, Partial<CaseFacts>]>([
    ['not-concluded', { isConcluded: false }],
    ['paper-missing', { papers: whole.papers.slice(1) }],
    ['unsigned', { papers: whole.papers.map((paper, index) => ({ ...paper, isSigned: index > 0 })) }],
    ['without-scan', { incoming: [{ number: '1', hasFile: false }] }],
    ['number-gap', { numberGaps: [{ series: 'TB', first: 3, last: 4 }] }],
    ['open-opinions', { ledger: ledgerOf(1, [{ term: 'open', count: 1 }]) }],
    ['ledger-unbalanced', { ledger: ledgerOf(3, [{ term: 'answered', count: 2 }]) }],
    ['open-promises', { promises: [{ kind: 'reply', isKept: false, hasEvidence: false }] }],
    ['without-evidence', { promises: [{ kind: 'act', isKept: true, hasEvidence: false }] }],
    ['log-broken', { brokenLogs: [{ session: 1, seq: 5 }] }],
  ])('%s', (gap, more) => {
    expect(gapsWith(more)).toEqual([gap])
    for (const one of gapsOfCase({ ...whole, ...more })) expect(gapWords(one)).toMatch(/\.$/)
  })

  test('a recalled paper is as good as none, and needs no signature', () => {
    const papers = whole.papers.map((paper) => ({ ...paper, standing: 'recalled' as const, isSigned: false }))
    expect(new Set(gapsWith({ papers }))).toEqual(new Set(['paper-missing']))
  })
})

describe('the forms of data', () => {
  test('CSV keeps quotes, line ends and what looks like a formula', () => {
    expect(csvText([['a"b', 'c,d', 'e\nf', '=1+1', '- gạch đầu dòng']])).toBe(
      '\uFEFF"a""b","c,d","e\nf",\'=1+1,\'- gạch đầu dòng\r\n',
    )
  })

  test('XML escapes what would be markup and leaves out what XML cannot hold', () => {
    const text = 'a<b>&"c"\u0000\u000B\uFFFF ]]> \uD800 Ủy'
    expect(xmlText({ name: 'To.OrganName', attributes: { path: '"<&' }, content: text })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<To.OrganName path="&quot;&lt;&amp;">a&lt;b&gt;&amp;&quot;c&quot; ]]&gt;  Ủy</To.OrganName>\n',
    )
    expect(() => xmlText({ name: 'a b', content: '' })).toThrow('not the name')
  })

  test('metadata name every field of the decree in its order, dates and long texts as it wants them', () => {
    const elements = metadataElements(outgoingFields, {
      Subject: 'một hai '.repeat(100),
      IssuedDate: '2023-06-05',
      CodeNumber: 5,
    })
    expect(elements.map(({ name }) => name).join(' ')).toBe(
      'OrganId FileCatalog FileNotation DocOrdinal TypeName CodeNumber CodeNotation IssuedDate OrganName Subject Language PageAmount Position FullName To.OrganId To.OrganName Priority IssuedAmount DueDate',
    )
    const values = Object.fromEntries(elements.map(({ name, content }) => [name, content]))
    expect(values).toMatchObject({ IssuedDate: '05/06/2023', CodeNumber: '5', OrganId: '' })
    expect(values.Subject?.length).toBeLessThanOrEqual(500)
    expect(values.Subject).toMatch(/ hai…$/)
    expect(incomingFields.slice(outgoingFields.length).map(({ name }) => name)).toEqual([
      'ArrivalDate',
      'ArrivalNumber',
      'ToPlaces',
      'TraceHeaderList',
    ])
    expect(new Set(fileFields.map(({ name }) => name)).size).toBe(fileFields.length)
  })

  test('checksums are written as sha256sum reads them', () => {
    const hash = 'f'.repeat(64)
    expect(
      checksumText([
        { path: 'b', hash },
        { path: 'a', hash },
      ]),
    ).toBe(`${hash}  a\n${hash}  b\n`)
  })
})
