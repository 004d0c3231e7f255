import { json } from '@sveltejs/kit'
import { description } from './description.ts'
import type { RequestHandler } from './$types.js'

export const GET: RequestHandler = () => json(description, { headers: { 'cache-control': 'public, max-age=300' } })
