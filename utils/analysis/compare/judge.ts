import type { Recommendation } from '../../guide/task.ts';
import type { Reading } from '../../workday/dom/snapshot.ts';
import { judgeBlank } from './blank.ts';
import { judgeChecked } from './checked.ts';
import { judgeIncludes } from './includes.ts';
import { type JudgeContext, type Judgement, unknown } from './judgement.ts';
import { judgeNumber } from './number.ts';
import { judgeOption } from './option.ts';
import { judgePassword } from './password.ts';
import { judgePermissionList } from './permissions.ts';
import { judgeSameAs } from './same-as.ts';
import { judgeText } from './text.ts';

/** What a control holds against what the guide recommends. */
export function judgeField(
  recommend: Recommendation,
  reading: Reading,
  around: JudgeContext,
): Judgement {
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
      return translated(judgeOption(recommend.value, reading), around);
    case 'includes':
      return translated(judgeIncludes(recommend.values, reading), around);
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

/** In another language Workday's own names read otherwise: a name that does not fit may be the right one. */
const translated = (judgement: Judgement, { foreign = false }: JudgeContext): Judgement =>
  foreign && judgement.verdict === 'differs' ? unknown : judgement;
