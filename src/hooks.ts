import type { Reroute } from '@sveltejs/kit/hooks'
import { deLocalizeUrl } from '#words/runtime.js'

/** English pages are the same routes under `/en/`. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname
