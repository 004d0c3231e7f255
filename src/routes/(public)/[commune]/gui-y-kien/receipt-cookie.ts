import type { Cookies } from '@sveltejs/kit'
import { readTrackingCode } from '#domain/opinion/tracking-code.ts'

const name = 'doithoai.bien-nhan'
const keptSeconds = 30 * 60

export interface KeptReceipt {
  code: string
  number: number
  receivedAt: number
}

/** The code goes to the receipt's own address and nowhere else, never into an address that others may read. */
export function keepReceipt(cookies: Cookies, path: string, url: URL, { code, number, receivedAt }: KeptReceipt) {
  const secure = url.protocol === 'https:'
  cookies.set(name, [code, number, receivedAt].join('.'), {
    path,
    httpOnly: true,
    secure,
    sameSite: 'strict',
    maxAge: keptSeconds,
  })
}

export function keptReceipt(cookies: Cookies): KeptReceipt | null {
  const [typed = '', number = '', receivedAt = ''] = (cookies.get(name) ?? '').split('.')
  const code = readTrackingCode(typed)
  if (code === null || !/^\d+$/.test(number) || !/^\d{1,15}$/.test(receivedAt)) return null
  return { code, number: Number(number), receivedAt: Number(receivedAt) }
}
