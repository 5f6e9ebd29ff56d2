import { applyAttributeDrift } from './attributes.ts';
import { applyStyles } from './class-names.ts';
import { mountFrame } from './contexts/frame.ts';
import { mountGlass } from './glass.ts';
import { watchPopups } from './popups.ts';
import { go, pageIsDrawing, startRouter } from './router.ts';
import { fetchSession } from './server.ts';
import { shell } from './shell.ts';
import { setLanguage } from './words.ts';

/**
 * The entry point of the classic skin. The server's shell at `/{tenant}/d/…` loads only this
 * module.
 */
applyAttributeDrift();
document.title = 'Workday';
const [session] = await Promise.all([fetchSession(), applyStyles()]);
setLanguage(session.language);
document.documentElement.lang = session.language;
document.body.append(shell(session, go));
mountFrame();
mountGlass();
watchPopups(pageIsDrawing);
startRouter();
