import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Replaces code in our libraries that would make HTML or code from a string. The extension never
 * reaches it, but reviewers and the stores' linter can then see this for themselves.
 */
interface Edit {
  /** Path of the module below node_modules. */
  module: string;
  from: string;
  to: string;
  /** How often `from` must occur, so that a release with other code stops the build. */
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
    // <script> elements in JSX, which React creates so that they do not run. Our JSX has none.
    module: 'react-dom/cjs/react-dom-client.production.js',
    from: 'nextResource.innerHTML = "<script>\\x3c/script>";',
    to: 'throw Error("A component draws no script element.");',
    times: 1,
  },
  {
    // Our templates are constants. A parsed document runs no scripts and loads no resources.
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
    // Skips the test whether code can be made from strings. `jitless` (utils/lib/zod.ts) forbids it
    // anyway.
    module: 'zod/v4/core/util.js',
    from: 'const F = Function;\n        new F("");\n        return true;',
    to: 'return false;',
    times: 1,
  },
];

/**
 * Returns the edited code of a module, or null if no edit is for it.
 * @throws if the code is not what the edit was written for
 */
export function applyEdits(id: string, code: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  const ownEdits = edits.filter(({ module }) => path.endsWith(`/node_modules/${module}`));
  if (ownEdits.length === 0) return null;
  return ownEdits.reduce((text, { module, from, to, times }) => {
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
    const result = applyEdits(id, code);
    return result === null ? null : { code: result, map: null };
  },
});

export default defineWxtModule((wxt) => {
  // The dev server uses React's development build, which has other code.
  if (wxt.config.command === 'build') addViteConfig(wxt, () => ({ plugins: [plugin()] }));
});
