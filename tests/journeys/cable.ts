import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll } from 'vitest'

/** The network between the hall's screens and the program: it can be pulled out and put back. */
export async function layCable(target: string) {
  const to = new URL(target)
  const ends = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => ends.delete(one))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const pull = () => {
    server.close()
    for (const end of ends) end.destroy()
  }
  afterAll(pull)
  return {
    url: `http://127.0.0.1:${port}`,
    pull,
    async plug() {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}
