import { createServer, type Socket } from 'node:net'

// The floor of a live screen: the same bytes from a bare TCP server to every client.
const { frame } = JSON.parse(process.argv[2] ?? '{}') as { frame: string }
const bytes = Buffer.from(frame)
const clients = new Set<Socket>()
const server = createServer((socket) => {
  socket.setNoDelay(true)
  clients.add(socket)
  socket.on('close', () => clients.delete(socket))
  socket.on('error', () => {})
  // Whoever writes asks for a broadcast: that is the command of this floor.
  socket.on('data', () => {
    for (const client of clients) client.write(bytes)
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: address && typeof address === 'object' ? address.port : 0 })
})
process.on('disconnect', () => process.exit())
