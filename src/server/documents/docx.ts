import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  PageOrientation,
  SectionType,
  Table,
  TextRun,
} from 'docx'
import type { Paper } from '#domain/document/paper.ts'
import { printable } from '#domain/document/printable.ts'
import { anchorsApart, type PageNumbers, type Setting, usualSetting } from '#server/documents/anchors.ts'
import { bodyBlocks } from '#server/documents/docx-body.ts'
import { closing } from '#server/documents/docx-closing.ts'
import { gap, headingParagraphs, letterheadTable, rule } from '#server/documents/docx-letterhead.ts'
import { sheetTop } from '#server/documents/docx-sheet.ts'
import { documentNumbering, documentStyles, styleId, twips } from '#server/documents/docx-styles.ts'
import { styled } from '#server/documents/docx-words.ts'
import { type LaidOutAnnex, type LaidOutPaper, layOut } from '#server/documents/layout.ts'
import { addresseePlacing, bodyWidthMm, demonstrationLine, forms, setClose } from '#server/documents/placing.ts'

/**
 * One Word file of one or more papers; each paper and each annex begins on a page of its own, numbered from 1. An index
 * shows the pages that the setting gives until Word counts its own.
 */
export async function writeDocx(
  papers: readonly Paper[],
  { pageNumbers, closeness }: Setting = usualSetting,
): Promise<Uint8Array> {
  const laidOut = anchorsApart(papers).map(layOut)
  const sections: ISectionOptions[] = []
  for (const [index, paper] of laidOut.entries()) {
    // A section without margins of its own goes on with those before it: two headers for 500 papers instead of 1000.
    const isOther = laidOut[index - 1]?.demonstration !== paper.demonstration
    const parts = await paperParts(paper, sections.length, pageNumbers)
    sections.push({ ...pages(paper, parts), ...(isOther ? margins(paper) : {}) })
    for (const annex of paper.annexes) {
      sections.push(pages(paper, await annexParts(annex, sections.length)))
    }
  }
  const form = laidOut[0]?.form ?? forms.nd30
  const document = new Document({
    title: printable(laidOut[0]?.title ?? ''),
    creator: printable(papers[0]?.letterhead.agency ?? ''),
    lastModifiedBy: printable(papers[0]?.letterhead.agency ?? ''),
    styles: documentStyles(setClose(form, closeness)),
    numbering: documentNumbering(form),
    compatibility: { version: 15 },
    sections,
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

async function paperParts(
  paper: LaidOutPaper,
  list: number,
  pageNumbers: PageNumbers,
): Promise<ISectionOptions['children']> {
  const { sheet } = paper
  const top = sheet === null ? [letterheadTable(paper), ...headingParagraphs(paper)] : await sheetTop(paper, sheet)
  const place = { list, closes: true, size: sheet?.size ?? 'normal', isSheet: sheet !== null, pageNumbers }
  return [
    ...top,
    ...addresseeParagraphs(paper.addressees),
    ...paper.legalBases.map((basis) => styled('legalBasis', basis)),
    ...(await bodyBlocks(paper.body, place)),
    ...closing(paper),
  ]
}

async function annexParts(annex: LaidOutAnnex, list: number): Promise<ISectionOptions['children']> {
  const within = (measureMm: number) => {
    const sides = twips((bodyWidthMm - measureMm) / 2)
    return { indent: { left: sides, right: sides } }
  }
  return [
    styled('annexWord', annex.word),
    styled('annexTitle', annex.title, within(annex.titleMeasureMm)),
    styled('annexOrigin', annex.origin, within(annex.originMeasureMm)),
    ...(annex.ruleMm === null ? [] : [rule(annex.ruleMm, bodyWidthMm)]),
    gap(),
    ...(await bodyBlocks(annex.body, { list, closes: false, size: 'normal', isSheet: false })),
  ]
}

/** `Kính gửi: Đảng ủy xã.` on one line; several stand below with dashes aligned. */
function addresseeParagraphs(addressees: readonly string[]): Paragraph[] {
  const { gapPt, belowPt, betweenPt } = addresseePlacing
  const [only] = addressees
  if (only === undefined) return []
  if (addressees.length === 1)
    return [
      styled('addressee', `Kính gửi: ${only}`, {
        spacing: { before: gapPt * 20, after: belowPt * 20 },
        alignment: 'center',
      }),
    ]
  const left = twips(50)
  return addressees.map((addressee, index) =>
    styled('addressee', index === 0 ? `Kính gửi:\t- ${addressee}` : `- ${addressee}`, {
      indent: index === 0 ? { left, hanging: twips(22) } : { left },
      spacing: { after: (index === addressees.length - 1 ? belowPt : betweenPt) * 20 },
    }),
  )
}

function pages({ form: { page }, sheet }: LaidOutPaper, children: ISectionOptions['children']): ISectionOptions {
  // Word wants a paragraph behind a last table.
  const ending = children.at(-1) instanceof Table ? [gap()] : []
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: twips(page.widthMm),
          height: twips(page.heightMm),
          ...(sheet?.size === 'wide' ? { orientation: PageOrientation.LANDSCAPE } : {}),
        },
        margin: {
          top: twips(page.topMm),
          bottom: twips(page.bottomMm),
          left: twips(page.leftMm),
          right: twips(page.rightMm),
          header: twips(page.headerMm),
          footer: twips(page.footerMm),
        },
        pageNumbers: { start: 1 },
      },
    },
    children: [...children, ...ending],
  }
}

function margins({ demonstration }: LaidOutPaper): Pick<ISectionOptions, 'headers' | 'footers'> {
  const foot = () => new Footer({ children: [styled('demonstration', demonstration ? demonstrationLine : '')] })
  return {
    headers: { first: new Header({ children: [styled('pageNumber', '')] }), default: numberedHeader() },
    footers: { first: foot(), default: foot() },
  }
}

/** Page number in the top margin, from page 2 (Phụ lục I, I.7). */
function numberedHeader(): Header {
  const children = [new TextRun({ children: [PageNumber.CURRENT] })]
  return new Header({ children: [new Paragraph({ style: styleId('pageNumber'), children })] })
}
