import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The keys that the sources use, each with the file that uses it. */
export interface KeyUses {
  /** Whole keys, between quotes. */
  plain: ReadonlyMap<string, string>;
  /** Template literals with a part that is known only at run time: `panel.verify.${check}`. */
  templates: ReadonlyMap<string, string>;
  /** Keys that the manifest has as `__MSG_…__`. */
  manifest: ReadonlyMap<string, string>;
}

const sources = ['components', 'entrypoints', 'utils', 'wxt.config.ts'];

/** In a type, this stands for a family of keys and uses none of them. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a template, not one
const anyKey = '${string}';

/** Finds everything between quotes that could be a key, in all files of the build. */
export function findKeyUses(root: string): KeyUses {
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

/** Matches the keys that a template can produce. A part in braces stands for one name. */
export const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '\\w+')}$`);
