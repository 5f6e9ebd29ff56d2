import type { Decoy } from './decoy.ts';

/** The skin's own page. Its results are named like tasks because they are tasks. */
export const searchResults: Decoy = {
  name: 'search-results',
  path: 'search.htmld?q=Security',
  recognised: 'nothing',
  tasks: [],
};
