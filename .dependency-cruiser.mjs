/**
 * The floors of the house (docs/architecture.md): a folder imports from lower floors only, types
 * included. Folders that stand side by side on a floor do not know each other.
 */
export const floors = [
  ['utils/guide', 'utils/tenant', 'utils/lib'],
  ['utils/workday', 'utils/state', 'utils/i18n'],
  ['utils/analysis', 'utils/storage', 'utils/messages', 'utils/cli'],
  ['utils/content', 'utils/background', 'utils/panel'],
  ['components'],
  ['entrypoints'],
];

const inFolder = (folder) => `^${folder}/`;

/** The imports that lead to a neighbour or to a higher floor, one rule a folder. */
const upward = floors.slice(0, -1).flatMap((floor, height) =>
  floor.map((folder) => ({
    name: `floor-${height + 1}-${folder.replace('utils/', '')}`,
    severity: 'error',
    from: { path: inFolder(folder) },
    to: {
      path: floors
        .slice(height)
        .flat()
        .filter((other) => other !== folder)
        .map(inFolder),
    },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upward,
    {
      name: 'no-circle-of-files',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-loose-file',
      comment: 'Every file stands in a folder that says where it runs.',
      severity: 'error',
      from: {},
      to: { path: '^(utils|components)/[^/]+$' },
    },
    {
      name: 'guide-is-data',
      comment: 'Support edits it. Outside its folder it knows only the keys of the sentences.',
      severity: 'error',
      from: { path: '^utils/guide/' },
      to: { pathNot: ['^utils/guide/', '^\\.wxt/i18n/'] },
    },
    {
      name: 'only-content-analyses',
      severity: 'error',
      from: { pathNot: '^utils/(analysis|content)/' },
      to: { path: '^utils/analysis/' },
    },
    {
      name: 'only-pages-know-workdays-dom',
      comment: 'The worker and the components see snapshots and reports, never the DOM of Workday.',
      severity: 'error',
      from: { path: '^(utils/(background|storage)|components)/' },
      to: { path: '^utils/workday/' },
    },
    {
      name: 'page-scripts-stay-small',
      comment:
        'No React and no zod in what runs on pages; secrets and network live in the background.',
      severity: 'error',
      from: { path: '^(utils/(content|analysis|workday)|entrypoints/[^/]+\\.content)/' },
      to: {
        path: [
          'node_modules/(react|react-dom|zod|idb)/',
          '^utils/lib/zod',
          '^utils/storage/',
          '^utils/background/',
        ],
      },
    },
    {
      name: 'workday-knows-no-kolleno',
      comment:
        "Reading Workday's pages depends neither on the guide nor on the browser's extension API.",
      severity: 'error',
      from: { path: '^utils/workday/' },
      to: { path: ['^utils/guide/', 'node_modules/wxt/'] },
    },
    {
      name: 'components-show-what-is-stored',
      comment:
        'Components read storage and send commands. They never call the background directly.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^utils/background/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    cache: false,
  },
};
