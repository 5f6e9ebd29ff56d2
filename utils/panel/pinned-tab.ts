/** The tab that `?tab=<id>` pins the panel to, or null. */
export function pinnedTab(search: string): number | null {
  const id = new URLSearchParams(search).get('tab');
  return id !== null && /^\d{1,10}$/.test(id) ? Number(id) : null;
}
