import { child, childrenOf, newElement, setAttribute, dropAttribute, type XmlElement } from './xml-tree.ts'

/** Elements in the order that the schema asks for; Word calls a file broken that has them otherwise (ECMA-376, 17.3). */
const orders: Record<string, string[]> = {
  'w:rPr': words(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  ),
  'w:pPr': words(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:sectPr': words(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  ),
}

function words(list: string): string[] {
  return list.split(' ').map((name) => `w:${name}`)
}

/**
 * The property of an element, made in its place where it is missing. `value` null switches it on, a text is its `w:val`,
 * undefined leaves its attributes alone. Without a `box`, the element itself holds the properties.
 */
export function setProperty(
  element: XmlElement,
  box: 'w:rPr' | 'w:pPr' | null,
  name: string,
  value: string | null | undefined,
): XmlElement {
  const holder = box === null ? element : boxOf(element, box)
  const property = child(holder, name) ?? inserted(holder, name)
  if (value === null) dropAttribute(property, 'w:val')
  else if (value !== undefined) setAttribute(property, 'w:val', value)
  return property
}

function boxOf(element: XmlElement, name: string): XmlElement {
  const known = child(element, name)
  if (known !== undefined) return known
  const made = newElement(name)
  element.children.unshift(made)
  element.isEmpty = false
  return made
}

function inserted(holder: XmlElement, name: string): XmlElement {
  const order = orders[holder.name] ?? []
  const rank = order.indexOf(name)
  const before = childrenOf(holder).find((each) => order.indexOf(each.name) > rank)
  const made = newElement(name)
  const index = before === undefined ? holder.children.length : holder.children.indexOf(before)
  holder.children.splice(index, 0, made)
  holder.isEmpty = false
  return made
}
