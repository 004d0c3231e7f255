import { deflateSync } from 'node:zlib'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '#server/database/connect.ts'
import { newId } from '#server/ids.ts'
import { insertQuota, insertSeats } from '#server/store/seats.ts'
import { costRow, type Benchmark, type BenchStage } from './row.ts'
import { signIn } from './sign-in.ts'

const guests = 500
const goalMs = 10_000

/** From the button to both files on the clerk's disk, with the page that shows how far it is asked all the while. */
export const invitations: Benchmark = {
  name: 'invitations',
  async run(stage) {
    const dialogueId = await nameGuests(stage)
    const cookie = await signIn(stage, 'van-phong')
    const page = `${stage.url}/${stage.communeSlug}/van-phong/doi-thoai/${dialogueId}/dai-bieu`
    const headers = { cookie, accept: 'text/html', origin: stage.url, 'x-forwarded-for': '127.0.0.1' }
    const begun = performance.now()
    const asked = await fetch(`${page}?/print`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(),
      redirect: 'manual',
    })
    if (asked.status !== 303) throw new Error(`asking for invitations answered ${asked.status}`)
    const shown = new Set<number>()
    const links = await watch(`${page}?in=1`, headers, shown)
    const files = await Promise.all(
      links.map(async (link) => new Uint8Array(await (await fetch(`${stage.url}${link}`, { headers })).arrayBuffer())),
    )
    const ours = performance.now() - begun
    const floor = deflating(files)
    const printed = files.reduce((sum, { length }) => sum + length, 0)
    const holds = ours <= goalMs && files.length === 2 && printed > guests * 1000
    const note = `Word and PDF, ${Math.round(printed / 1024)} kB; progress seen at ${[...shown].join(', ')}`
    return [costRow({ name: `invitations ×${guests}`, unit: 'ms', ours, floor, goal: `≤ ${goalMs} ms`, holds, note })]
  },
}

/** An association with a seat and a name for each guest. */
async function nameGuests({ appUrl, communeId }: BenchStage): Promise<string> {
  const database = connect(appUrl, 2)
  try {
    return await database.inCommune(communeId, async (tx) => {
      const { id: dialogue_id } = await tx
        .selectFrom('dialogue')
        .select('id')
        .where('state', 'in', ['preparing', 'in-session'])
        .executeTakeFirstOrThrow()
      const of = { commune_id: communeId, dialogue_id }
      const quota = { ...of, id: newId(), organization: 'Hội Người cao tuổi', seats: guests, ordinal: 99 }
      await insertQuota(tx, { ...quota, association_id: null })
      const numbers = Array.from({ length: guests }, (_, index) => index + 1)
      const named = { honorific: 'Ông', named_by: 'bench', named_at: new Date() }
      await insertSeats(
        tx,
        numbers.map((number) => ({
          ...of,
          ...named,
          id: newId(),
          quota_id: quota.id,
          number,
          name: `Nguyễn Văn Số ${number}`,
        })),
      )
      return dialogue_id
    })
  } finally {
    await database.close()
  }
}

/** Asks for the page until it offers the files. */
async function watch(page: string, headers: Record<string, string>, shown: Set<number>): Promise<string[]> {
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(200)) {
    const html = await (await fetch(page, { headers })).text()
    const value = /aria-valuenow="(\d+)"/.exec(html)?.[1]
    if (value !== undefined) shown.add(Number(value))
    const links = [...html.matchAll(/href="([^"]+\/giay-moi\/[^"]+\.(?:docx|pdf))"/g)].map(([, link = '']) => link)
    if (value === undefined && links.length > 0) return links
  }
  throw new Error('the invitations were not printed within a minute')
}

function deflating(files: Uint8Array[]): number {
  const begun = performance.now()
  for (const file of files) deflateSync(file)
  return performance.now() - begun
}
