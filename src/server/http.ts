import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { can } from '#domain/permission/can.ts'
import { isThisMachine, sessionUser } from './identity/accounts.ts'
import { findCommune } from './store/communes.ts'
import { findSession } from './store/sessions.ts'
import { findActor } from './usecases/account/find-actor.ts'
import type { Application } from './wiring.ts'

export type PageHandler = (request: IncomingMessage, response: ServerResponse, next?: () => void) => unknown

/** Headers that only this server writes; whatever a client sends under these names is overwritten. */
export const trustedHeaders = {
  protocol: 'x-doithoai-protocol',
  host: 'x-doithoai-host',
  address: 'x-doithoai-address',
} as const

/**
 * The program's own server: live streams are answered on the raw response, everything else by the pages.
 * Public pages are reached under whatever name the request uses, unless ORIGIN fixes one (a proxy in front).
 */
export function createHttpServer(application: Application, pages: PageHandler): Server {
  const origin = application.settings.origin ? new URL(application.settings.origin) : null
  return createServer((request, response) => {
    request.headers[trustedHeaders.protocol] = origin ? origin.protocol.slice(0, -1) : 'http'
    request.headers[trustedHeaders.host] = origin ? origin.host : (request.headers.host ?? 'localhost')
    request.headers[trustedHeaders.address] = clientAddress(request, origin !== null)
    measure(application, request, response)
    void answer(application, pages, request, response).catch((error: unknown) => {
      application.log.error({ error: String(error), url: request.url }, 'request failed')
      if (!response.headersSent) response.writeHead(500).end()
      else response.destroy()
    })
  })
}

/** Behind a proxy (ORIGIN is set) the last forwarded address is the one the proxy saw. */
function clientAddress(request: IncomingMessage, isProxied: boolean): string {
  const forwarded = request.headers['x-forwarded-for']
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(',').at(-1)?.trim()
  return (isProxied && last) || request.socket.remoteAddress || 'unknown'
}

const streamPath = /^\/([a-z0-9-]+)\/phien\/([0-9a-f-]{36})\/dong$/

async function answer(
  application: Application,
  pages: PageHandler,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'GET') {
    if (url.pathname === '/healthz') return sendHealth(application, response)
    if (url.pathname === '/readyz') return sendHealth(application, response)
    if (url.pathname === '/metrics') return sendMetrics(application, response)
    const stream = streamPath.exec(url.pathname)
    if (stream?.[1] && stream[2]) return openStream(application, request, response, url, stream[1], stream[2])
  }
  pages(request, response)
}

async function sendHealth({ database }: Application, response: ServerResponse) {
  const isUp = await database.pool.query('select 1').then(
    () => true,
    () => false,
  )
  response.writeHead(isUp ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ status: isUp ? 'ok' : 'database-unreachable' }))
}

async function sendMetrics({ metrics }: Application, response: ServerResponse) {
  response.writeHead(200, { 'content-type': metrics.registry.contentType, 'cache-control': 'no-store' })
  response.end(await metrics.registry.metrics())
}

async function openStream(
  application: Application,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  slug: string,
  sessionId: string,
) {
  const commune = await findCommune(application.database.shared, slug)
  const context = commune && application.contextOf(commune)
  const session = context && (await context.transact((tx) => findSession(tx, sessionId)))
  const userId = await sessionUser(application.auth, new Headers({ cookie: request.headers.cookie ?? '' }))
  const found = context && (await findActor(context, userId))
  const address = String(request.headers[trustedHeaders.address])
  // The printed password of a demonstration account watches nothing from another machine.
  const isElsewhere = found?.mustChangePassword === true && !isThisMachine(address)
  const mayWatch = commune && found && !isElsewhere && can(found.actor, 'session.watch', { communeId: commune.id })
  if (!mayWatch || !session) {
    response.writeHead(404).end()
    return
  }
  const audience = url.searchParams.get('cho') === 'man-chieu' ? 'hall' : 'staff'
  const after = Number(request.headers['last-event-id'] ?? url.searchParams.get('sau') ?? 0) || 0
  await application.live.subscribe(response, { communeId: commune.id, sessionId }, audience, after)
}

function measure({ metrics }: Application, request: IncomingMessage, response: ServerResponse) {
  const started = process.hrtime.bigint()
  response.on('finish', () => {
    const seconds = Number(process.hrtime.bigint() - started) / 1e9
    const route = request.url?.startsWith('/_app/') ? 'asset' : 'page'
    metrics.requests.observe({ route, method: request.method ?? '', status: response.statusCode }, seconds)
  })
}
