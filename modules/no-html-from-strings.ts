import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Takes the three places out of our libraries that would make HTML or code from a string. The extension uses none of them; without them a reviewer,
 * and the stores' linter, need not take our word for it.
 *
 * Each edit says how often its text must occur, so a release of the library that reads differently stops the build instead of slipping through.
 */
interface Edit {
  /** End of the module's path. */
  module: string;
  from: string;
  to: string;
  times: number;
}

export const edits: readonly Edit[] = [
  {
    // `dangerouslySetInnerHTML`.
    module: 'react-dom/cjs/react-dom-client.production.js',
    from: '(domElement.innerHTML = key)',
    to: 'domElement.append(key)',
    times: 2,
  },
  {
    // <script> elements in JSX. React makes them so that they do not run when they are put in; ours has none.
    module: 'react-dom/cjs/react-dom-client.production.js',
    from: 'nextResource.innerHTML = "<script>\\x3c/script>";',
    to: 'throw Error("A component draws no script element.");',
    times: 1,
  },
  {
    // Templates are constants of our own; a parsed document has no scripts that run and no resources that load.
    module: 'lit-html/lit-html.js',
    from: 'const s=l.createElement("template");return s.innerHTML=t,s',
    to: 'return new DOMParser().parseFromString(t,"text/html").querySelector("template")',
    times: 1,
  },
  {
    module: 'lit-html/lit-html.js',
    from: 'return void 0!==e?e.createHTML(i):i',
    to: 'const s="<template>"+i+"</template>";return void 0!==e?e.createHTML(s):s',
    times: 1,
  },
  {
    // Whether code may be made of strings is not even tried; `jitless` (utils/lib/zod.ts) says no anyway.
    module: 'zod/v4/core/util.js',
    from: 'const F = Function;\n        new F("");\n        return true;',
    to: 'return false;',
    times: 1,
  },
];

/** @throws when the module does not read as it did when the edit was written */
export function edited(id: string, code: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  const mine = edits.filter(({ module }) => path.endsWith(`/node_modules/${module}`));
  if (mine.length === 0) return null;
  return mine.reduce((text, { module, from, to, times }) => {
    const parts = text.split(from);
    if (parts.length !== times + 1) {
      throw new Error(
        `${module}: “${from}” occurs ${parts.length - 1} times, not ${times}. See modules/no-html-from-strings.ts.`,
      );
    }
    return parts.join(to);
  }, code);
}

const plugin = (): Plugin => ({
  name: 'no-html-from-strings',
  enforce: 'pre',
  transform(code, id) {
    const result = edited(id, code);
    return result === null ? null : { code: result, map: null };
  },
});

export default defineWxtModule((wxt) => {
  // React's development build, which the dev server uses, is left as it is.
  if (wxt.config.command === 'build') addViteConfig(wxt, () => ({ plugins: [plugin()] }));
});
