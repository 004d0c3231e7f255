import { cacheForAnybody } from '../public-page.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = (event) => {
  cacheForAnybody(event)
  return { isForm: true }
}
