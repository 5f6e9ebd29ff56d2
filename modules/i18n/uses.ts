import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the sources name: whole keys, and keys with a part that is known only when they run (`panel.verify.${check}`). */
export interface Words {
  /** Where each was found, by the text between the quotes. */
  plain: ReadonlyMap<string, string>;
  /** The same for templates, as the source has them. */
  templates: ReadonlyMap<string, string>;
  /** Those that the manifest has as `__MSG_…__`. */
  manifest: ReadonlyMap<string, string>;
}

const sources = ['components', 'entrypoints', 'utils', 'wxt.config.ts'];

/** In a type it stands for a family of keys, none of which it says. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a template, not one
const anyKey = '${string}';

/** Everything between quotes that could be a key, in all that goes into the build. */
export function wordsOfSources(root: string): Words {
  const plain = new Map<string, string>();
  const templates = new Map<string, string>();
  const manifest = new Map<string, string>();
  for (const path of filesIn(root, sources)) {
    const code = readFileSync(join(root, path), 'utf8');
    for (const [, text = ''] of code.matchAll(/['"](\w+(?:\.\w+)*)['"]/g)) plain.set(text, path);
    for (const [, text = ''] of code.matchAll(/__MSG_(\w+)__/g))
      manifest.set(text.replaceAll('_', '.'), path);
    for (const [, text = ''] of code.matchAll(/`(\w+\.[\w.]*\$\{[^`]*)`/g))
      if (!text.includes(anyKey)) templates.set(text, path);
  }
  return { plain, templates, manifest };
}

function filesIn(root: string, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    /\.tsx?$/.test(path)
      ? [path]
      : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => join(path, name)),
  );
}

/** The keys that a template can stand for: a part in braces is any single name. */
export const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '\\w+')}$`);
