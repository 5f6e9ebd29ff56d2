/** The Vitest projects that `npm test` runs. The project `journeys` has a command of its own. */
export const testProjects = [
  'unit',
  'integration',
  'components',
  'e2e',
  'security-modules',
  'security-browser',
];
