/**
 * The Vitest projects that `npm test` runs, by what they need. The project `journeys` has a command
 * of its own.
 */
export const moduleProjects = ['unit', 'integration', 'components', 'security-modules'];
export const browserProjects = ['e2e', 'security-browser'];
export const testProjects = [...moduleProjects, ...browserProjects];
