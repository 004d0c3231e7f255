import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMailer } from './mailer.ts'

const received: { from: string; to: string; data: string }[] = []
let refusing = ''
const server = createServer((socket) => speak(socket))
let url = ''

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?from=doi-thoai@xa.gov.vn`
})
afterAll(() => {
  server.close()
})

/** As much of RFC 5321 as a mail needs. */
function speak(socket: Socket) {
  const mail = { from: '', to: '', data: '' }
  let pending = ''
  let isData = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 test')
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1')
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end)
      pending = pending.slice(end + 2)
      if (isData && line === '.') {
        isData = false
        if (refusing === '') received.push({ ...mail })
        say(refusing || '250 taken')
      } else if (isData) mail.data += `${line}\r\n`
      else if (/^(EHLO|HELO)/.test(line)) say('250 test')
      else if (line.startsWith('MAIL FROM')) {
        mail.from = line
        say('250 ok')
      } else if (line.startsWith('RCPT TO')) {
        mail.to = line
        say('250 ok')
      } else if (line === 'DATA') {
        isData = true
        say('354 go on')
      } else say('250 ok')
    }
  })
}

const mail = {
  id: '01a20d8d-df25-7047-8490-882612f57858',
  to: 'lan@xa.gov.vn',
  subject: '[UBND xã Thanh Lâm] Nhắc việc đối thoại 24/11/2026: 1 việc quá hạn',
  text: 'Kính gửi Phạm Thị Lan,\n1. Gửi giấy mời (quá hạn 2 ngày)',
}

test('hands a Vietnamese mail to the server, under its own id and from the office’s address', async () => {
  const mailer = createMailer(url)
  await mailer.send(mail)
  mailer.close()
  expect(received).toHaveLength(1)
  const { from, to, data = '' } = received[0] ?? {}
  expect([from, to]).toEqual(['MAIL FROM:<doi-thoai@xa.gov.vn>', 'RCPT TO:<lan@xa.gov.vn>'])
  expect(data).toContain(`Message-ID: <${mail.id}@xa.gov.vn>`)
  const body = data.slice(data.indexOf('\r\n\r\n') + 4)
  const decoded = /base64/.test(data) ? Buffer.from(body, 'base64').toString() : quotedPrintable(body)
  expect(decoded.trim().replaceAll('\r\n', '\n')).toBe(mail.text)
})

test('throws what the server says when it refuses', async () => {
  refusing = '451 later'
  const mailer = createMailer(url)
  await expect(mailer.send(mail)).rejects.toThrow('451 later')
  mailer.close()
  expect(received).toHaveLength(1)
})

test('throws when there is no server', async () => {
  const mailer = createMailer('smtp://127.0.0.1:1')
  await expect(mailer.send(mail)).rejects.toThrow('ECONNREFUSED')
  mailer.close()
})

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
