import { type IParagraphOptions, Paragraph, TextRun } from 'docx'
import { printable } from '#domain/document/printable.ts'
import type { Run } from '#domain/document/paper.ts'
import { styleId } from '#server/documents/docx-styles.ts'
import type { AnyComponent } from '#server/documents/sheet-form.ts'

/** A text's runs; its own line ends become line breaks. */
export function textRuns(runs: readonly Run[]): TextRun[] {
  return runs.flatMap(({ text, bold, italic }) =>
    printable(text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...(index > 0 ? { break: 1 } : {}),
            ...(bold === true ? { bold } : {}),
            ...(italic === true ? { italics: true } : {}),
          }),
      ),
  )
}

/** A paragraph in the style of a component of the form. */
export function styled(
  component: AnyComponent,
  words: string | readonly Run[],
  more: IParagraphOptions = {},
): Paragraph {
  const runs = typeof words === 'string' ? [{ text: words }] : words
  return new Paragraph({ style: styleId(component), children: textRuns(runs), ...more })
}
