export interface StreamMessage {
  id: string | null
  event: string
  data: string
}

/**
 * Reads server-sent events from text that arrives in any pieces.
 * @returns a function that takes the next piece and gives the messages completed by it
 */
export function createStreamReader(): (piece: string) => StreamMessage[] {
  let rest = ''
  return (piece) => {
    const blocks = (rest + piece).replaceAll('\r\n', '\n').split('\n\n')
    rest = blocks.pop() ?? ''
    return blocks.flatMap((block) => readBlock(block) ?? [])
  }
}

function readBlock(block: string): StreamMessage | null {
  const message: StreamMessage = { id: null, event: 'message', data: '' }
  const data: string[] = []
  for (const line of block.split('\n')) {
    const [, field, value = ''] = /^([a-z]+): ?(.*)$/.exec(line) ?? []
    if (field === 'data') data.push(value)
    else if (field === 'event') message.event = value
    else if (field === 'id') message.id = value
  }
  return data.length > 0 ? { ...message, data: data.join('\n') } : null
}
