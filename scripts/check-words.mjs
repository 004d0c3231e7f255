// Every word on a screen exists in both languages, is used, and no sentence stands untranslated in a component.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Text between tags that has letters; code in braces, and names that are the same in every language, are left out. */
const sameEverywhere = new Set([
  'Đối Thoại',
  'English',
  'Tiếng Việt',
  'DOCX',
  'PDF',
  'Word',
  'QR',
  'Space',
  'Esc',
  'Enter',
])

/** @returns one line per fault */
export function checkWords(root) {
  const faults = []
  const vi = readWords(join(root, 'messages', 'vi'))
  const en = readWords(join(root, 'messages', 'en'))
  for (const [key, text] of Object.entries(vi)) {
    if (!(key in en)) faults.push(`messages/en: ${key} is missing`)
    else if (!placeholders(en[key]).every((name) => placeholders(text).includes(name))) {
      faults.push(`messages/en: ${key} has a placeholder that vi lacks`)
    }
    if (!text.trim()) faults.push(`messages/vi: ${key} is empty`)
  }
  for (const [key, text] of Object.entries(en)) {
    if (!(key in vi)) faults.push(`messages/vi: ${key} is missing`)
    if (!text.trim()) faults.push(`messages/en: ${key} is empty`)
  }
  const sources = listFiles(join(root, 'src')).filter(
    (file) => /\.(svelte|ts)$/.test(file) && !file.includes('/words/'),
  )
  const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n')
  for (const key of Object.keys(vi)) {
    if (!code.includes(key) && !isBuiltFromParts(key)) faults.push(`messages: ${key} is never used`)
  }
  for (const file of sources.filter((name) => name.endsWith('.svelte'))) {
    for (const text of untranslated(readFileSync(file, 'utf8')))
      faults.push(`${file.slice(root.length + 1)}: untranslated "${text}"`)
  }
  return faults
}

/** Sentences chosen by a closed union (`refusal_` + reason) are checked by the type of that union's table. */
function isBuiltFromParts(key) {
  return /^(refusal)_/.test(key)
}

function readWords(folder) {
  const words = {}
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    for (const [key, value] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
      if (key.startsWith('$')) continue
      words[key] = typeof value === 'string' ? value : JSON.stringify(value)
    }
  }
  return words
}

const placeholders = (text) => text.match(/\{\w+\}/g) ?? []

function untranslated(source) {
  const markup = source
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
  const texts = []
  let depth = 0
  let inTag = false
  let quote = ''
  let text = ''
  for (const character of markup) {
    if (depth > 0) depth += character === '{' ? 1 : character === '}' ? -1 : 0
    else if (character === '{') depth = 1
    else if (quote) quote = character === quote ? '' : quote
    else if (inTag && (character === '"' || character === "'")) quote = character
    else if (character === '<') {
      texts.push(text)
      text = ''
      inTag = true
    } else if (inTag) inTag = character !== '>'
    else text += character
  }
  texts.push(text)
  const attributes = [...markup.matchAll(/\s(?:aria-label|placeholder|title|alt)="([^"{}]*\p{L}{2}[^"{}]*)"/gu)].map(
    (match) => match[1],
  )
  return [...texts, ...attributes]
    .map((one) => one.replace(/&\w+;/g, ' ').trim())
    .filter((one) => /\p{L}{2}/u.test(one) && !sameEverywhere.has(one))
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
