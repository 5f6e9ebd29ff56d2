import type { Attack } from './attack.ts';
import { address } from './attacks/address.ts';
import { clobbering } from './attacks/clobbering.ts';
import { frames } from './attacks/frames.ts';
import { intruder } from './attacks/intruder.ts';
import { links } from './attacks/links.ts';
import { load } from './attacks/load.ts';
import { markup } from './attacks/markup.ts';
import { messages } from './attacks/messages.ts';
import { overlay } from './attacks/overlay.ts';
import { phishing } from './attacks/phishing.ts';
import { rows } from './attacks/rows.ts';
import { takenOverScript } from './attacks/taken-over-script.ts';

export const attacks: readonly Attack[] = [
  ...messages,
  ...takenOverScript,
  ...clobbering,
  ...markup,
  ...rows,
  ...overlay,
  ...load,
  ...frames,
  ...address,
  ...phishing,
  ...links,
  ...intruder,
];
