import { error } from '@sveltejs/kit'
import { isRecordPaperKind, type RecordPaperKind } from '#server/usecases/paper/from-record/papers-of-dialogue.ts'
import { idOrNotFound } from '../../../../../../office-paths.ts'

interface Asked {
  params: { dialogue: string; kind: string }
  url: URL
}

/** Which paper an address means, and in whose place it comes (`?thay=`). */
export function paperAsked({ params, url }: Asked) {
  const kind: RecordPaperKind = isRecordPaperKind(params.kind) ? params.kind : error(404)
  const to = url.searchParams.get('gui') ?? ''
  const asked = url.searchParams.get('thay')
  const replacing = asked === null ? {} : { replacing: idOrNotFound(asked) }
  return { dialogueId: idOrNotFound(params.dialogue), kind, to, origin: url.origin, ...replacing }
}
