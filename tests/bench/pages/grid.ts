import { installLoad } from './load.ts';

/**
 * A page that is no task, with `window.load` to keep it busy.
 * @param inTab title of the tab
 */
export const gridDocument = (inTab: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${inTab}</title><link rel="icon" href="data:,"></head>
<body><main data-automation-id="MainContainer"><h1 data-automation-id="pageHeaderTitleText">Workers</h1><div id="load"></div></main>
<script>(${installLoad.toString()})()</script>
</body>
</html>
`;
