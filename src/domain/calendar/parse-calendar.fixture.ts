export type Component = Record<string, string | Record<string, string>[]>

/** A strict reader of RFC 5545, for tests: whatever it does not expect is thrown. */
export function parseCalendar(source: string): { head: Record<string, string>; zones: string[]; events: Component[] } {
  if (!source.endsWith('\r\n')) throw new Error('the last line has no end')
  const raw = source.slice(0, -2).split('\r\n')
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line end: ${JSON.stringify(line)}`)
    if (new TextEncoder().encode(line).length > 75) throw new Error(`more than 75 octets: ${line}`)
    if (!line.isWellFormed()) throw new Error(`half a letter: ${line}`)
  }
  const lines = raw
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
  const head: Record<string, string> = {}
  const zones: string[] = []
  const events: Component[] = []
  const open: { kind: string; own: Record<string, string>; alarms: Record<string, string>[] }[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z][A-Z-]*(?:;[^:]*)?):(.*)$/su.exec(line) ?? []
    if (name === '') throw new Error(`no property: ${line}`)
    if (name === 'BEGIN') open.push({ kind: value, own: {}, alarms: [] })
    else if (name === 'END') {
      const done = open.pop()
      if (done?.kind !== value) throw new Error(`${value} ends where ${done?.kind} is open`)
      if (value === 'VEVENT') events.push({ ...required(done.own, ['UID', 'DTSTAMP', 'SUMMARY']), alarms: done.alarms })
      if (value === 'VALARM') open.at(-1)?.alarms.push(required(done.own, ['ACTION', 'TRIGGER']))
      if (value === 'VTIMEZONE') zones.push(required(done.own, ['TZID']).TZID ?? '')
      if (value === 'VCALENDAR') Object.assign(head, required(done.own, ['VERSION', 'PRODID']))
    } else {
      const own = open.at(-1)?.own
      if (!own) throw new Error(`outside any component: ${line}`)
      if (name in own) throw new Error(`twice: ${name}`)
      own[name] = isText(name) ? unescaped(value) : value
    }
  }
  if (open.length > 0 || lines[0] !== 'BEGIN:VCALENDAR') throw new Error('not one whole calendar')
  return { head, zones, events }
}

function isText(name: string): boolean {
  return ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'X-WR-CALNAME'].includes(name)
}

function unescaped(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`an unescaped sign: ${value}`)
  return value.replace(/\\(.)/gs, (_, sign: string) => (sign === 'n' ? '\n' : sign))
}

function required(own: Record<string, string>, names: string[]): Record<string, string> {
  for (const name of names) if (!own[name]) throw new Error(`${name} is missing`)
  return own
}
