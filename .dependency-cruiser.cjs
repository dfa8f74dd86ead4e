/** Each folder and the only folders it may look into. The law knows nobody, the server knows everybody. */
const MAY_IMPORT = {
  'src/extradition': [],
  'src/storage': ['src/extradition'],
  'src/casework': ['src/extradition', 'src/storage'],
  'src/feed': ['src/extradition', 'src/storage'],
  'src/heralds': ['src/extradition', 'src/storage'],
  'src/api': ['src/extradition', 'src/storage', 'src/casework', 'src/feed'],
  'src/server': ['src', 'migrations', 'seeds'],
  migrations: ['src/storage'],
  seeds: ['src'],
};

const OURS = '^(src|migrations|seeds|test|scripts)/';

/** npm packages as they look when they resolve, and as bare names when they do not. */
const npm = (names) => [`(^|/)node_modules/(${names})(/|$)`, `^(${names})$`];

const oneWay = ([folder, allowed]) => ({
  name: `${folder.replace('src/', '')}-looks-one-way`,
  comment: `${folder} may import ${allowed.length ? allowed.join(', ') : 'nothing outside itself'} (docs/decisions/0001).`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: OURS, pathNot: [folder, ...allowed].map((each) => `^${each}/`) },
});

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(oneWay),
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or hide a third. Circles of types count.',
      severity: 'error',
      from: { path: OURS },
      to: { circular: true },
    },
    {
      name: 'the-law-is-pure',
      comment:
        'src/extradition uses no package but temporal-polyfill and nothing of Node: a ruling depends on the file alone.',
      severity: 'error',
      from: { path: '^src/extradition/' },
      to: { pathNot: ['^src/', ...npm('temporal-polyfill|temporal-spec')], couldNotResolve: false },
    },
    {
      name: 'graphql-stays-in-api',
      comment: 'GraphQL is one way to speak to the register. Only src/api speaks it, and src/server switches it on.',
      severity: 'error',
      from: { path: OURS, pathNot: '^(src/(api|server)|test|scripts)/' },
      to: { path: npm('type-graphql|graphql|graphql-[^/]+|@apollo/[^/]+|@graphql-yoga/render-graphiql') },
    },
    {
      name: 'src-never-imports-test',
      comment: 'What runs in production does not know how it is tested.',
      severity: 'error',
      from: { path: '^(src|migrations|seeds|scripts)/' },
      to: { path: '^test/' },
    },
    {
      name: 'every-import-resolves',
      comment: 'The file or package does not exist. Check the path and its .js ending, or install the package.',
      severity: 'error',
      from: { path: OURS },
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      comment:
        'A package that is not in package.json may be gone after the next install. Add it with its exact version.',
      severity: 'error',
      from: { path: '^(src|migrations|seeds)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
