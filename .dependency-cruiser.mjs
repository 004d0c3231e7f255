// Which ring may know which (docs/architecture.md). Path rules only: a badly named file does not escape.
const adapters = '^src/server/(store|documents|synthesis|live|identity|delivery|reading)/'

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '[.]test[.]ts$',
          '^src/(words|routes|hooks)',
          '[.]d[.]ts$',
          '^src/cli/main[.]ts$',
          '[.]css$',
          '[.]fixture[.]ts$',
        ],
      },
      to: {},
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '[.](test|fixture)[.]ts$' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'adapters-know-no-usecase',
      severity: 'error',
      from: { path: adapters, pathNot: '[.]test[.]ts$' },
      to: { path: '^src/(routes|ui|browser|cli)/|^src/server/(usecases|jobs|demo|wiring|application|http)' },
    },
    {
      name: 'adapters-stay-apart',
      severity: 'error',
      from: {
        path: '^src/server/(store|documents|synthesis|live|identity|delivery|reading)/',
        pathNot: '[.]test[.]ts$',
      },
      to: { path: adapters, pathNot: '^src/server/$1/' },
    },
    {
      name: 'usecases-know-no-entry',
      severity: 'error',
      from: { path: '^src/server/usecases/', pathNot: '[.]test[.]ts$' },
      to: { path: '^src/(routes|ui|browser|cli)/|^src/server/(wiring|application|http|jobs/jobs)' },
    },
    {
      name: 'routes-go-through-usecases',
      severity: 'error',
      from: { path: '^src/routes/' },
      to: { path: '^src/server/', pathNot: '^src/server/(usecases/|identity/accounts[.]ts)' },
    },
    {
      name: 'browser-and-ui-know-only-domain',
      severity: 'error',
      from: { path: '^src/(browser|ui)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^src/', pathNot: '^src/(domain|words|browser|ui)/' },
    },
    {
      name: 'framework-stays-outside',
      severity: 'error',
      from: { path: '^src/(domain|server|browser|cli)/' },
      to: { path: '@sveltejs/kit|^[$]app/' },
    },
    {
      name: 'nothing-imports-routes',
      severity: 'error',
      from: { pathNot: '^src/(routes/|hooks)' },
      to: { path: '^src/routes/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^[$]app/', '^[.]{1,2}/[$]types'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/words/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
