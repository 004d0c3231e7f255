import { legalDay } from '#domain/calendar/iso-date.ts'
import type { LedgerTerm } from '#domain/ledger/ledger.ts'
import { formatOpinionNumber } from '#domain/opinion/tracking-code.ts'
import type { TagTone } from '#ui/Tag.svelte'
import { ledgerWords } from '#ui/ledger-words.ts'
import { m } from '#words'
import { shortDay } from '../../../day-words.ts'

type Channel = 'web' | 'office' | 'village-head' | 'hall'

const channels: Record<Channel, () => string> = {
  web: m.matter_channel_web,
  office: m.matter_channel_office,
  'village-head': m.matter_channel_village_head,
  hall: m.matter_channel_hall,
}

export function channelWord(channel: Channel): string {
  return channels[channel]()
}

const tones: Record<LedgerTerm, TagTone> = {
  answered: 'answered',
  promised: 'promised',
  'passed-up': 'passed-up',
  moved: 'moved',
  withdrawn: 'neutral',
  'set-aside': 'neutral',
  open: 'open',
}

export function termTag(term: LedgerTerm): { tone: TagTone; text: string } {
  return { tone: tones[term], text: ledgerWords.name(term) }
}

const likenesses = { very: m.matter_like_very, quite: m.matter_like_quite, maybe: m.matter_like_maybe }

/** Why two opinions may be about the same thing: how alike, and by which words. */
export function whyAlike(one: { likeness: keyof typeof likenesses; sharedWords: string[] }): string {
  const words = one.sharedWords.join(', ')
  const like = likenesses[one.likeness]()
  return words ? `${like} · ${m.matter_like_words({ words })}` : like
}

interface Voice {
  number: number
  village: string | null
  channel: Channel
  receivedAt: number
  hasSender: boolean
}

/** `YK-0187 · Thôn Đông Khê · trang thông tin · 11/6`. */
export function voiceMeta(one: Voice, today: string): string {
  return [
    formatOpinionNumber(one.number),
    one.village ?? m.matter_no_village(),
    channelWord(one.channel),
    shortDay(legalDay(one.receivedAt), today),
    ...(one.hasSender ? [m.matter_has_sender()] : []),
  ].join(' · ')
}
