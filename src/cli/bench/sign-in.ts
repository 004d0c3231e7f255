import type { BenchStage } from './row.ts'

/** Signs in as a browser without script does; the cookies for what is asked next. */
export async function signIn(stage: BenchStage, username: string): Promise<string> {
  const form = new URLSearchParams({ username, password: stage.password(username) })
  const headers = { accept: 'text/html', origin: stage.url, 'x-forwarded-for': '127.0.0.1' }
  const answer = await fetch(`${stage.url}/dang-nhap`, { method: 'POST', body: form, headers, redirect: 'manual' })
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  if (cookies.length === 0) throw new Error(`signing in answered ${answer.status}`)
  return cookies.join('; ')
}
