import { m } from '#words'
import { formatDay } from '#domain/calendar/iso-date.ts'
import type { OutcomeEntry, SessionEvent, SessionEventBody } from '#domain/session/events.ts'
import type { SessionLog } from '#domain/session/log.ts'

/** One act as a short line, for the log and for naming what an undo takes back. */
export function actWords(body: SessionEventBody, log: SessionLog): string {
  switch (body.type) {
    case 'session-opened':
      return m.hall_act_opened()
    case 'session-closed':
      return m.hall_act_closed()
    case 'step-started':
      return m.hall_act_step({ title: log.state.steps.find(({ id }) => id === body.stepId)?.title ?? '' })
    case 'speaker-added':
      return m.hall_act_added({ name: withinSentence(`${body.speaker.honorific} ${body.speaker.name}`) })
    case 'speaker-moved':
      return m.hall_act_moved({ name: withinSentence(speakerName(log, body.speakerId)) })
    case 'speaker-skipped':
      return skippedWords[body.reason]({ name: speakerName(log, body.speakerId) })
    case 'turn-started':
      return m.hall_act_called({ name: withinSentence(speakerName(log, body.speakerId)) })
    case 'turn-extended':
      return m.hall_act_extended({ minutes: body.byMs / 60_000 })
    case 'turn-paused':
      return m.hall_act_paused()
    case 'turn-resumed':
      return m.hall_act_resumed()
    case 'turn-ended':
      return m.hall_act_ended()
    case 'answer-given':
      return m.hall_act_answer({ by: body.by, matter: matterTitle(log, body.matterId) })
    case 'matter-raised':
      return m.hall_act_raised({ title: body.matter.title })
    case 'outcome-recorded':
      return outcomeWords(matterTitle(log, body.matterId), body.outcome)
    case 'note-taken':
      return m.hall_act_note({ text: body.text })
    case 'screen-changed':
      return body.screen === 'neutral' ? m.hall_act_neutral() : m.hall_act_live()
    case 'undone': {
      const undone = log.events.find(({ seq }) => seq === body.seq)
      return m.hall_act_undone({ act: undone ? actWords(undone.body, log) : '' })
    }
  }
}

const skippedWords = { absent: m.hall_act_absent, withdrawn: m.hall_act_withdrawn, merged: m.hall_act_merged }

function outcomeWords(matter: string, outcome: OutcomeEntry): string {
  if (outcome.kind === 'answered') return m.hall_act_outcome_answered({ matter })
  if (outcome.kind === 'passed-up') return m.hall_act_outcome_passed_up({ matter, addressee: outcome.addressee })
  return m.hall_act_outcome_promised({ matter, office: outcome.office, day: formatDay(outcome.dueOn) })
}

/** `Ông Bình` begins a sentence, `mời ông Bình` goes on with one. */
function withinSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** Names as they stood in the log, also of people whose adding was undone. */
function speakerName(log: SessionLog, id: string): string {
  const known = log.state.speakers.find((speaker) => speaker.id === id) ?? addedSpeaker(log.events, id)
  return known ? `${known.honorific} ${known.name}` : ''
}

function addedSpeaker(events: SessionEvent[], id: string) {
  return events
    .flatMap(({ body }) => (body.type === 'speaker-added' ? [body.speaker] : []))
    .find((one) => one.id === id)
}

function matterTitle(log: SessionLog, id: string): string {
  const raised = log.events.flatMap(({ body }) => (body.type === 'matter-raised' ? [body.matter] : []))
  return [...log.state.matters, ...raised].find((matter) => matter.id === id)?.title ?? ''
}
