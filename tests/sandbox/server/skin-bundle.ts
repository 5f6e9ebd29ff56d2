import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The skins made with a component library, each in the folder of its name. */
export const bundledSkins = ['canvas', 'react-aria', 'mui'] as const;
export type BundledSkin = (typeof bundledSkins)[number];

/** The files of a skin that the browser loads. */
interface SkinBundle {
  script: string;
  /** Empty if the library writes its styles itself. */
  style: string;
}

const root = resolve(import.meta.dirname, '../../..');
const sandbox = resolve(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/sandbox-skins');

const bundles = new Map<BundledSkin, Promise<SkinBundle>>();

/**
 * Builds the bundle when a tenant with this skin is first opened. Caches it by the hash of its
 * sources, so that the next start reuses it.
 */
export function skinBundle(skin: BundledSkin): Promise<SkinBundle> {
  const known = bundles.get(skin);
  if (known) return known;
  const bundle = readOrBuild(skin).catch((problem: unknown) => {
    bundles.delete(skin);
    throw problem;
  });
  bundles.set(skin, bundle);
  return bundle;
}

async function readOrBuild(skin: BundledSkin): Promise<SkinBundle> {
  const file = join(cache, `${skin}-${await sourceHash(skin)}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as SkinBundle;
  } catch {
    const built = await build(skin);
    await mkdir(cache, { recursive: true });
    // Another sandbox may write the same file.
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, JSON.stringify(built));
    await rename(draft, file);
    return built;
  }
}

async function build(skin: BundledSkin): Promise<SkinBundle> {
  const vite = await import('vite');
  // Vite sets this variable for the whole process and depends on it.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  const built = await vite
    .build({
      configFile: false,
      root,
      logLevel: 'error',
      build: {
        write: false,
        cssCodeSplit: false,
        rolldownOptions: { input: join(sandbox, skin, 'main.tsx') },
      },
    })
    .finally(() => {
      if (NODE_ENV === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = NODE_ENV;
    });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = outputs.find((one) => one.type === 'chunk')?.code;
  const style = outputs.find((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
  if (script === undefined) throw new Error(`The skin ${skin} could not be built.`);
  return { script, style: style?.type === 'asset' ? String(style.source) : '' };
}

/**
 * Hashes the skin, the code that it shares with others, and the versions of its dependencies.
 */
async function sourceHash(skin: BundledSkin): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [skin, 'react', 'classic']) {
    const files = await readdir(join(sandbox, folder), { recursive: true });
    for (const file of files.filter((name) => /\.(tsx?|css)$/.test(name)).sort()) {
      hash.update(file).update(await readFile(join(sandbox, folder, file)));
    }
  }
  return hash
    .update(await readFile(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 20);
}
