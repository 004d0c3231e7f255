import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStreamReader } from './event-stream.ts'

const stream =
  'retry: 1000\nevent: beat\ndata: 1764000000000\n\nid: 7\nevent: act\ndata: {"seq":7,"text":"Ông Bình"}\n\n: comment\n\n'

test('reads events with their names and numbers', () => {
  expect(createStreamReader()(stream)).toEqual([
    { id: null, event: 'beat', data: '1764000000000' },
    { id: '7', event: 'act', data: '{"seq":7,"text":"Ông Bình"}' },
  ])
})

test('reads the same however the network cuts the stream', () => {
  const whole = createStreamReader()(stream)
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(stream.length)), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), stream.length]
      const read = createStreamReader()
      const pieces = at.slice(1).map((end, index) => stream.slice(at[index], end))
      expect(pieces.flatMap(read)).toEqual(whole)
    }),
  )
})

test('keeps an event back until its last line has come', () => {
  const read = createStreamReader()
  expect(read('event: act\ndata: {"seq":1}\n')).toEqual([])
  expect(read('\n')).toHaveLength(1)
})
