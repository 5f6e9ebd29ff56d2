import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The files of the canvas skin that the browser loads. */
export interface CanvasBundle {
  script: string;
  style: string;
}

const root = resolve(import.meta.dirname, '../../..');
const sandbox = resolve(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/sandbox-canvas');

let bundle: Promise<CanvasBundle> | null = null;

/**
 * Builds the bundle when a canvas tenant is first opened. Caches it by the hash of its sources, so
 * that the next start reuses it.
 */
export function canvasBundle(): Promise<CanvasBundle> {
  bundle ??= readOrBuild().catch((problem: unknown) => {
    bundle = null;
    throw problem;
  });
  return bundle;
}

async function readOrBuild(): Promise<CanvasBundle> {
  const file = join(cache, `${await sourceHash()}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as CanvasBundle;
  } catch {
    const built = await build();
    await mkdir(cache, { recursive: true });
    // Another sandbox may write the same file.
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, JSON.stringify(built));
    await rename(draft, file);
    return built;
  }
}

async function build(): Promise<CanvasBundle> {
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
        rolldownOptions: { input: join(sandbox, 'canvas/main.tsx') },
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
  if (script === undefined || style?.type !== 'asset')
    throw new Error('The canvas skin could not be built.');
  return { script, style: String(style.source) };
}

/**
 * Hashes the skin, the code that it shares with the classic one, and the versions of its
 * dependencies.
 */
async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['canvas', 'classic']) {
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
