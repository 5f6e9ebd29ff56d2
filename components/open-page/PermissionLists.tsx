import type { PermissionListView } from '@/utils/panel/permission-lists.ts';
import { PermissionChecklist } from './PermissionChecklist.tsx';

/** The four lists of the permissions page. */
export function PermissionChecklists({
  lists,
  busy,
}: {
  lists: readonly PermissionListView[];
  busy: boolean;
}) {
  return lists.map((list) => <PermissionChecklist key={list.access} list={list} busy={busy} />);
}
