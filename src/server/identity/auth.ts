import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'
import type pg from 'pg'

export interface AuthOptions {
  /** A pool whose search path is the schema `auth`. */
  pool: pg.Pool
  secret: string
  /** Fixed origin, or null where a hall's LAN reaches the program under whatever name it has. */
  origin: string | null
}

export type Auth = ReturnType<typeof createAuth>

/** Passwords, hashes, sessions and their rate limit are better-auth's; which commune a user serves is ours (`membership`). */
export function createAuth({ pool, secret, origin }: AuthOptions) {
  return betterAuth({
    appName: 'doithoai',
    secret,
    baseURL: origin ?? 'http://localhost',
    basePath: '/api/auth',
    database: pool,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 30 },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 60 },
    advanced: { cookiePrefix: 'doithoai', useSecureCookies: origin?.startsWith('https:') ?? false },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 64,
        usernameValidator: (name) => /^[a-z0-9][a-z0-9.-]+$/.test(name),
      }),
    ],
    telemetry: { enabled: false },
  })
}
