import type { PermissionListView } from '@/utils/panel/permission-lists.ts';
import { PermissionList } from './PermissionList.tsx';

/** The four lists of the permissions page. */
export function PermissionLists({
  lists,
  busy,
}: {
  lists: readonly PermissionListView[];
  busy: boolean;
}) {
  return lists.map((list) => <PermissionList key={list.access} list={list} busy={busy} />);
}
