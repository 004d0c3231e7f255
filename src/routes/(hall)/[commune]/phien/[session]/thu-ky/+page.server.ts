import { loadConsole } from '../load-console.ts'
import type { PageServerLoad } from './$types.js'

export const load: PageServerLoad = ({ locals, params }) => loadConsole(locals, params)
