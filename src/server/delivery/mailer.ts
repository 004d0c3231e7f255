import { createTransport } from 'nodemailer'

export interface Mail {
  /** The same mail has the same id, however often it is handed in: a mailbox shows it once. */
  id: string
  to: string
  subject: string
  text: string
}

export interface Mailer {
  /** Resolves when the mail server has taken it; throws when it has not. */
  send(mail: Mail): Promise<void>
  close(): void
}

const patienceMs = 20_000

/** Mail by SMTP. The sender is `?from=` of the address, or its user name. */
export function createMailer(smtpUrl: string): Mailer {
  const url = new URL(smtpUrl)
  const user = decodeURIComponent(url.username)
  const from = url.searchParams.get('from') ?? (user.includes('@') ? user : `doithoai@${url.hostname}`)
  url.searchParams.delete('from')
  const host = from.slice(from.lastIndexOf('@') + 1).replace('>', '')
  const patience = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs }
  const transport = createTransport({ url: url.toString(), ...patience })
  return {
    async send({ id, to, subject, text }) {
      await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${host}>` })
    },
    close: () => transport.close(),
  }
}
