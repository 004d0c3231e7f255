import { z } from 'zod'

const words = z.string().trim().min(1)
const id = z.uuid()
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const speaker = z.object({
  id,
  honorific: words.max(20),
  name: words.max(120),
  group: words.max(120),
  matterId: id.nullable(),
  limitMs: z.int().positive().nullable(),
  isWalkIn: z.boolean(),
})

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answered'), by: words.max(200), text: words.max(5000) }),
  z.object({
    kind: z.literal('promised'),
    promise: z.enum(['reply', 'act']),
    officeId: id,
    office: words.max(200),
    executor: z.string().trim().max(200).nullable(),
    dueOn: day,
    what: words.max(2000),
  }),
  z.object({ kind: z.literal('passed-up'), addressee: words.max(300), text: z.string().trim().max(5000) }),
])

/** The acts that a screen may send; opening is a use case of its own. */
export const commandBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('step-started'), stepId: words.max(40) }),
  z.object({ type: z.literal('speaker-added'), speaker }),
  z.object({ type: z.literal('speaker-moved'), speakerId: id, before: id.nullable() }),
  z.object({ type: z.literal('speaker-skipped'), speakerId: id, reason: z.enum(['absent', 'withdrawn', 'merged']) }),
  z.object({
    type: z.literal('turn-started'),
    turnId: id,
    speakerId: id,
    limitMs: z.int().positive().max(3_600_000),
    matterId: id.nullable(),
  }),
  z.object({ type: z.literal('turn-extended'), byMs: z.int().positive().max(3_600_000) }),
  z.object({ type: z.literal('turn-paused') }),
  z.object({ type: z.literal('turn-resumed') }),
  z.object({ type: z.literal('turn-ended') }),
  z.object({ type: z.literal('answer-given'), matterId: id, by: words.max(200), text: words.max(5000) }),
  z.object({
    type: z.literal('matter-raised'),
    opinion: words.max(5000),
    matter: z.object({
      id,
      number: z.int().nonnegative(),
      title: words.max(300),
      topic: z.string().max(200).nullable(),
      officeId: id.nullable(),
      office: z.string().max(200).nullable(),
      opinions: z.int().nonnegative(),
    }),
  }),
  z.object({ type: z.literal('outcome-recorded'), matterId: id, outcome }),
  z.object({ type: z.literal('note-taken'), text: words.max(5000) }),
  z.object({ type: z.literal('screen-changed'), screen: z.enum(['live', 'neutral']) }),
  z.object({ type: z.literal('undone'), seq: z.int().positive() }),
  z.object({ type: z.literal('session-closed') }),
])

export const runCommandInput = z.object({
  id,
  device: words.max(60),
  deviceSeq: z.int().nonnegative(),
  basedOn: z.int().nonnegative(),
  occurredAt: z.int().positive(),
  body: commandBody,
})
