interface Field {
  code: string
  isInCode: boolean
  isSilent: boolean
}

// What counts pages or repeats headings is not the paper's own text.
const SILENT = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|TOC|TC|XE|INDEX)\b/i

/** Follows the fields of a Word file: of each its result is read, never the code that makes it. */
export function trackFields(xml: string) {
  const open: Field[] = []
  let silencing = 0
  // Where beginnings and ends do not match, nothing is silenced: better a code too many than a text lost.
  const isSound = count(xml, 'fldCharType="begin"') === count(xml, 'fldCharType="end"')
  const silence = (field: Field, by: 1 | -1) => {
    if (isSound && (field.isInCode || field.isSilent)) silencing += by
  }
  return {
    isSilent: () => silencing > 0,
    begin() {
      const field = { code: '', isInCode: true, isSilent: false }
      open.push(field)
      silence(field, 1)
    },
    /** A field written as one element, with its result inside. */
    beginSimple(code: string) {
      const field = { code, isInCode: false, isSilent: SILENT.test(code) }
      open.push(field)
      silence(field, 1)
    },
    addCode(text: string) {
      const field = open.at(-1)
      if (field?.isInCode) field.code += text
    },
    separate() {
      const field = open.at(-1)
      if (!field) return
      silence(field, -1)
      field.isInCode = false
      field.isSilent = SILENT.test(field.code)
      silence(field, 1)
    },
    end() {
      const field = open.pop()
      if (field) silence(field, -1)
    },
  }
}

function count(text: string, part: string): number {
  let found = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) found += 1
  return found
}
