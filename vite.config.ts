import { paraglideVitePlugin } from '@inlang/paraglide-js'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { wordsCompiler } from './scripts/words.mjs'

export default defineConfig({
  plugins: [
    paraglideVitePlugin(wordsCompiler),
    sveltekit({
      adapter: adapter({ precompress: false }),
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      inlineStyleThreshold: 0,
      paths: { relative: false },
    }),
  ],
  build: { chunkSizeWarningLimit: 900 },
})
