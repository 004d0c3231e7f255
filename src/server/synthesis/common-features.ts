import { featuresOf } from '#domain/opinion/features.ts'

/**
 * What at least two of the texts share, for marking it. A short syllable by itself is left out: without its marks
 * `cho` may be *chợ* or *chở*; beside its neighbour it says which.
 */
export function commonFeatures(texts: readonly string[], masked: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const feature of featuresOf(text, masked)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return [...counts].flatMap(([feature, count]) => (count > 1 && feature.length > 3 ? [feature] : []))
}
