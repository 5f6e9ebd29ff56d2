import type { TaskId } from '../../../utils/guide/task.ts';
import { decoys } from '../../sandbox/pages/decoys/index.ts';
import { createTenant, tenantSettings } from '../../sandbox/tenant/tenant.ts';
import type { Scene } from './scene.ts';
import { Visit } from './visit.ts';

/** Every page that only looks like one of the guide's. */
export function decoyScenes(): Scene[] {
  const [settings] = tenantSettings;
  if (!settings) throw new Error('The sandbox has no tenant.');
  const tenant = createTenant(settings, new Set());
  return decoys.map(({ name, path, recognised }): Scene => {
    const scene = {
      name,
      holds: 'as opened',
      decoy: true,
      expected: isPage(recognised)
        ? { task: recognised.task as TaskId, page: recognised.page }
        : recognised,
      path,
    } as const;
    const drawnBySkin = path.startsWith('search.htmld');
    return { ...scene, model: drawnBySkin ? null : new Visit(tenant).open(path).model };
  });
}

const isPage = (
  recognised: (typeof decoys)[number]['recognised'],
): recognised is { task: string; page: string } => recognised !== 'nothing' && 'task' in recognised;
