import type { Recommendation } from '../../guide/task.ts';
import type { Reading } from '../../workday/snapshot.ts';
import { judgeBlank } from './blank.ts';
import { judgeChecked } from './checked.ts';
import { judgeIncludes } from './includes.ts';
import type { Judgement, Surroundings } from './judgement.ts';
import { judgeNumber } from './number.ts';
import { judgeOption } from './option.ts';
import { judgePassword } from './password.ts';
import { judgePermissionList } from './permissions.ts';
import { judgeSameAs } from './same-as.ts';
import { judgeText } from './text.ts';

/** What a control holds against what the guide recommends. */
export function judge(recommend: Recommendation, reading: Reading, around: Surroundings): Judgement {
  switch (recommend.kind) {
    case 'text':
      return judgeText(recommend.value, reading);
    case 'name':
      return judgeText(around.names[recommend.name], reading);
    case 'number':
      return judgeNumber(recommend.value, reading);
    case 'checked':
      return judgeChecked(recommend.value, reading);
    case 'option':
      return judgeOption(recommend.value, reading);
    case 'includes':
      return judgeIncludes(recommend.values, reading);
    case 'includes-name':
      return judgeIncludes([around.names[recommend.name]], reading);
    case 'permissions':
      return judgePermissionList(recommend.access, around.permissions, reading);
    case 'password':
      return judgePassword(reading, around);
    case 'same-as':
      return judgeSameAs(recommend.field, reading, around);
    case 'blank':
      return judgeBlank(reading);
  }
}
