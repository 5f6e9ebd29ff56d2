import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { readCatalogue } from './languages.ts';
import { catalogueProblems } from './problems.ts';
import { findKeyUses } from './uses.ts';

/**
 * Stops the build if a language and the code disagree on the keys, so that nobody ever sees a bare
 * key or an empty line.
 */
export default defineWxtModule((wxt) => {
  if (wxt.config.command !== 'build') return;
  wxt.hook('build:before', async () => {
    const { root } = wxt.config;
    const problems = catalogueProblems(
      await readCatalogue(join(root, 'utils/i18n')),
      findKeyUses(root),
    );
    if (problems.length > 0) throw new Error(`The catalogue is not whole:\n${problems.join('\n')}`);
  });
});
