// How the words on the screens are compiled: one place for the build, the checks and the editor.
/** @type {import('@inlang/paraglide-js').CompilerOptions} */
export const wordsCompiler = {
  project: './project.inlang',
  outdir: './src/words',
  strategy: ['url', 'baseLocale'],
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  disableAsyncLocalStorage: false,
}
