import { part, textPartKinds, type Template, type TextPartKind } from '#domain/document/template/template.ts'
import { formText, formTexts } from '../doi-thoai/[dialogue]/form-text.ts'

/** What the page of words sends: the template as it was typed, and what is to be done with it. */
export interface WordsForm {
  template: Template
  act: string
  why: string
}

export function readWordsForm(form: FormData): WordsForm {
  const words = formTexts(form, 'words')
  const typed = formTexts(form, 'kind').map((kind, index) =>
    kind === 'slot'
      ? part.slot(words[index] ?? '')
      : { kind: isTextPartKind(kind) ? kind : 'paragraph', words: words[index] ?? '' },
  )
  const recipients = formText(form, 'recipients')
    .split(/\r?\n/u)
    .map((line) => line.trim())
  const template = {
    subject: formText(form, 'subject'),
    parts: typed,
    recipients: form.has('ownRecipients') ? recipients.filter((line) => line !== '') : null,
  } satisfies Template
  const act = formText(form, 'act')
  return { template: edited(template, act, formText(form, 'newSlot')), act, why: formText(form, 'why') }
}

function isTextPartKind(kind: string): kind is TextPartKind {
  return textPartKinds.some((known) => known === kind)
}

/** The template after a button of one of its lines: `up-3`, `down-3`, `drop-3`, `add-3`, or `add-slot`. */
function edited(template: Template, act: string, newSlot: string): Template {
  const parts = [...template.parts]
  if (act === 'add-slot') return newSlot === '' ? template : { ...template, parts: [...parts, part.slot(newSlot)] }
  const [, verb, place] = /^(up|down|drop|add)-(\d+)$/u.exec(act) ?? []
  const index = Number(place)
  const moved = parts[index]
  if (verb === undefined || moved === undefined) return template
  if (verb === 'add') parts.splice(index + 1, 0, part.paragraph(''))
  else {
    parts.splice(index, 1)
    if (verb === 'up') parts.splice(Math.max(0, index - 1), 0, moved)
    if (verb === 'down') parts.splice(index + 1, 0, moved)
  }
  return { ...template, parts }
}

/** Whether a button only changes what is being typed. */
export function isEdit(act: string): boolean {
  return /^(?:(?:up|down|drop|add)-\d+|add-slot)$/u.test(act)
}
