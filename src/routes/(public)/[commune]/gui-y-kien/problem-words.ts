import { m } from '#words'
import type { Problem } from './typed-values.ts'

const texts: Record<string, () => string> = {
  empty: m.public_error_text_empty,
  'too-long': m.public_error_text_too_long,
  unreadable: m.public_error_text_unreadable,
}

/** What is wrong with a field and how to mend it. */
export function problemSentence({ field, problem }: Problem): string {
  if (field === 'text') return (texts[problem] ?? m.public_error_text_empty)()
  if (field === 'name' && problem === 'empty') return m.public_error_name_empty()
  if (field === 'name' || field === 'phone') return m.public_error_too_long()
  if (field === 'villageId') return m.public_error_village()
  return field === 'dialogueSlug' ? m.public_error_dialogue() : m.public_error_form()
}
