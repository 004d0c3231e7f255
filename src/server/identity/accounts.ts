import { APIError } from 'better-auth/api'
import type { Auth } from './auth.ts'

export interface SignedIn {
  userId: string
  /** `Set-Cookie` headers for the browser. */
  cookies: string[]
}

export type SignInRefusal = 'wrong-password' | 'too-many-requests'

interface SignInInput {
  username: string
  password: string
  /** The caller's address, for the rate limit. */
  address: string
}

/** Goes through better-auth's own handler, so that its rate limit (kept in the database) counts every try. */
export async function signIn(auth: Auth, input: SignInInput): Promise<SignedIn | { refused: SignInRefusal }> {
  const { origin } = new URL(auth.options.baseURL)
  const response = await auth.handler(
    new Request(`${origin}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, 'x-forwarded-for': input.address },
      body: JSON.stringify({ username: input.username, password: input.password }),
    }),
  )
  if (response.status === 429) return { refused: 'too-many-requests' }
  if (!response.ok) return { refused: 'wrong-password' }
  const body = (await response.json()) as { user?: { id?: string } } | null
  const userId = body?.user?.id
  if (!userId) return { refused: 'wrong-password' }
  return { userId, cookies: response.headers.getSetCookie() }
}

export async function signOut(auth: Auth, headers: Headers): Promise<string[]> {
  const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true })
  return answer.getSetCookie()
}

/** @returns the id of the user whose session the cookies carry */
export async function sessionUser(auth: Auth, headers: Headers): Promise<string | null> {
  if (!headers.get('cookie')?.includes('doithoai.session_token')) return null
  const session = await auth.api.getSession({ headers })
  return session?.user.id ?? null
}

export type PasswordChange = { cookies: string[] } | { refused: 'wrong-password' | 'password-too-short' }

/** Ends every session of the user, this one too: the cookies carry the one that replaces it. */
export async function changePassword(
  auth: Auth,
  headers: Headers,
  input: { currentPassword: string; newPassword: string },
): Promise<PasswordChange> {
  if (input.newPassword.length < 10) return { refused: 'password-too-short' }
  try {
    const { headers: answer } = await auth.api.changePassword({
      headers,
      body: { ...input, revokeOtherSessions: true },
      returnHeaders: true,
    })
    return { cookies: answer.getSetCookie() }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    return { refused: 'wrong-password' }
  }
}

/** Makes a user, or gives one that a broken-off start left behind a new password; the hash is better-auth's. */
export async function createAccount(
  auth: Auth,
  account: { username: string; name: string; password: string },
): Promise<string> {
  const context = await auth.$context
  const hash = await context.password.hash(account.password)
  const known = await context.adapter.findOne<{ id: string }>({
    model: 'user',
    where: [{ field: 'username', value: account.username }],
  })
  if (known) {
    await context.internalAdapter.updatePassword(known.id, hash)
    return known.id
  }
  const user = await context.internalAdapter.createUser(
    {
      name: account.name,
      email: `${account.username}@doithoai.invalid`,
      emailVerified: true,
      username: account.username,
      displayUsername: account.username,
    },
    { method: 'email-password' },
  )
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: hash,
  })
  return user.id
}

/** A printed password opens nothing from another machine until its owner has changed it. */
export function isThisMachine(address: string): boolean {
  return /^(::1|127\.|::ffff:127\.)/.test(address)
}

const withoutMailbox = '.invalid'

/** Where a person is written to, or null: an account needs no mailbox. */
export async function mailboxOf(auth: Auth, userId: string): Promise<string | null> {
  const user = await (await auth.$context).internalAdapter.findUserById(userId)
  return !user || user.email.endsWith(withoutMailbox) ? null : user.email
}

/** Empty takes the address away. */
export async function changeMailbox(
  auth: Auth,
  { userId, email }: { userId: string; email: string },
): Promise<{ changed: true } | { refused: 'email-taken' }> {
  const { internalAdapter } = await auth.$context
  const wanted = email === '' ? `${userId}@doithoai${withoutMailbox}` : email.toLowerCase()
  const holder = await internalAdapter.findUserByEmail(wanted)
  if (holder && holder.user.id !== userId) return { refused: 'email-taken' }
  await internalAdapter.updateUser(userId, { email: wanted })
  return { changed: true }
}
