import { compile } from '@inlang/paraglide-js'
import { wordsCompiler } from './words.mjs'

await compile(wordsCompiler)
