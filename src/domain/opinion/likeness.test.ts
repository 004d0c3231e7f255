import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseText } from '../vietnamese/normalise-text.ts'
import { featuresOf } from './features.ts'
import { countFeatures, likeness, likenessWord, markFeatures, sharedFeatures, vectorOf } from './likeness.ts'

const canal = 'Cầu máng N36 nứt từ đầu năm, nước không tới đồng Cửa Chùa'
const canalAgain = 'de nghi xa sua cau mang n36 cho ba con'
const light = 'Đèn đường đoạn cổng làng hỏng ba tháng nay'
const counts = countFeatures([canal, canalAgain, light])
const scoreOf = (one: string, other: string) => likeness(vectorOf(one, counts), vectorOf(other, counts))

describe('likeness', () => {
  test('knows the same thing without diacritics', () => {
    expect(scoreOf(canal, canalAgain)).toBeGreaterThan(0.18)
    expect(scoreOf(canal, light)).toBeLessThan(0.1)
  })
  test('is 1 for the same words, and 0 for words that say nothing', () => {
    expect(scoreOf(canal, canal.toUpperCase())).toBeCloseTo(1)
    expect(scoreOf('đề nghị xã xem xét giải quyết', 'kính gửi ủy ban xã')).toBe(0)
  })
  test('writes abbreviations out', () => {
    expect(featuresOf('HTX thu cao')).toContain('hop tac')
  })
  test('keeps a place whose words say nothing without their marks', () => {
    expect(featuresOf('của đồng Cửa Chùa chưa')).toEqual([
      'cua dong',
      'dong',
      'dong cua',
      'cua',
      'cua chua',
      'chua',
      'chua chua',
    ])
  })
  test('does not count a village that both name', () => {
    expect(featuresOf('Làng Vạc mất điện', ['Làng Vạc'])).toEqual(['mat', 'mat dien', 'dien'])
  })
  test('stays between 0 and 1 and does not depend on the order', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aăđêơ ưbcn123 .,'), maxLength: 60 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const score = scoreOf(one, other)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(scoreOf(other, one)).toBeCloseTo(score)
      }),
    )
  })
  test('is told in words', () => {
    expect([0.2, 0.4, 0.7].map(likenessWord)).toEqual(['maybe', 'quite', 'very'])
  })
})

describe('what is shared', () => {
  test('is marked in the words as they were written', () => {
    const shared = sharedFeatures(vectorOf(canal, counts), vectorOf(canalAgain, counts))
    const marked = markFeatures(canal, shared)
    expect(marked.filter(({ isShared }) => isShared).map(({ text }) => text)).toEqual(['Cầu máng N36'])
  })
  test('leaves the text whole', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aăđêơ ưbcn123 .,\n'), maxLength: 60 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const pieces = markFeatures(one, featuresOf(other))
        expect(pieces.map((piece) => piece.text).join('')).toBe(normaliseText(one))
      }),
    )
  })
})
