import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { readCatalogue } from './languages.ts';
import { catalogueProblems } from './problems.ts';
import { wordsOfSources } from './uses.ts';

/** Stops the build where a language and the code disagree on what there is to say, so nobody ever reads a key or an empty line. */
export default defineWxtModule((wxt) => {
  if (wxt.config.command !== 'build') return;
  wxt.hook('build:before', async () => {
    const { root } = wxt.config;
    const problems = catalogueProblems(
      await readCatalogue(join(root, 'utils/i18n')),
      wordsOfSources(root),
    );
    if (problems.length > 0) throw new Error(`The catalogue is not whole:\n${problems.join('\n')}`);
  });
});
