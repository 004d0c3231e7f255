import type { Application } from './wiring.ts'

// The built pages and the server around them are separate bundles in one process: what wiring made is handed over here.
const place = Symbol.for('doithoai.application')
const holder = globalThis as { [place]?: Application }

export function provideApplication(application: Application) {
  holder[place] = application
}

export function application(): Application {
  const found = holder[place]
  if (!found) throw new Error('The application is not wired yet')
  return found
}
