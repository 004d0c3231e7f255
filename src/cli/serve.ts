import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { provideApplication } from '#server/application.ts'
import { createHttpServer, trustedHeaders, type PageHandler } from '#server/http.ts'
import { StartRefused, type Settings } from '#server/settings.ts'
import { buildApplication, type Application } from '#server/wiring.ts'

export interface RunningProgram {
  application: Application
  url: string
  stop(): Promise<void>
}

const built = resolve(import.meta.dirname, '../../build/handler.js')

/** Serves pages and live streams until `stop`; `prepare` is done before the first request is taken. */
export async function serve(
  settings: Settings,
  appUrl: string,
  prepare: (application: Application) => Promise<void> = async () => {},
): Promise<RunningProgram> {
  await refuseTakenPort(settings)
  const application = await buildApplication(settings, appUrl)
  let server: Server
  try {
    await prepare(application)
    server = await listen(settings, application)
  } catch (error) {
    await application.close()
    throw error
  }
  const shown = settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host
  return {
    application,
    url: settings.origin ?? `http://${shown.includes(':') ? `[${shown}]` : shown}:${settings.port}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      await application.live.close()
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 3000).unref()
      await closed
      await application.close()
    },
  }
}

async function listen(settings: Settings, application: Application): Promise<Server> {
  provideApplication(application)
  // Read by the built handler when it is loaded.
  process.env.PROTOCOL_HEADER = trustedHeaders.protocol
  process.env.HOST_HEADER = trustedHeaders.host
  process.env.ADDRESS_HEADER = trustedHeaders.address
  process.env.BODY_SIZE_LIMIT = '64M'
  if (!existsSync(built)) throw new Error('The pages are not built: run npm start, or npm run build')
  const { handler } = (await import(pathToFileURL(built).href)) as { handler: PageHandler }
  const server = createHttpServer(application, handler)
  await bind(server, settings)
  return server
}

/** Asked first, so that nobody waits for a long first start only to hear that the port is taken. */
async function refuseTakenPort(settings: Settings) {
  const probe = createServer()
  await bind(probe, settings)
  probe.close()
  await once(probe, 'close')
}

async function bind(server: Server, { port, host }: Settings) {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE') throw new StartRefused('port-taken', String(port))
    if (code === 'EACCES') throw new StartRefused('port-not-allowed', String(port))
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new StartRefused('bad-host', host)
    throw error
  }
}
