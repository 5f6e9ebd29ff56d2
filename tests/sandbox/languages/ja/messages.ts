import type { messages as german } from '../de/messages.ts';

export const messages: Record<keyof typeof german, string> = {
  'The field {text} is required and must have a value.':
    '「{text}」は必須項目です。値を入力してください。',
  'The field {text} must be a whole number.': '「{text}」には整数を入力してください。',
  'Your changes could not be saved. Select OK to try again.':
    '変更を保存できませんでした。もう一度「確定」を選択してください。',
  'Processing error occurred. The task submitted is not authorized.':
    '処理中にエラーが発生しました。このタスクを実行する権限がありません。',

  'The entered User Name is already in use by another account.':
    'このユーザー名は別のアカウントで使用されています。',
  'Invalid password: the password {texts}.': 'パスワードが正しくありません: {texts}。',
  'must not be the same as user name': 'ユーザー名と同じものは使えません',
  'must have at least {data} characters': '{data} 文字以上が必要です',
  'must contain uppercase characters': '大文字が必要です',
  'must contain lowercase characters': '小文字が必要です',
  'must contain Arabic numerals 0 through 9': '数字 0 から 9 が必要です',
  'must contain special characters': '記号が必要です',
  'New Password and New Password Verify must be the same.':
    '新しいパスワードが確認用と一致しません。',

  'A security group with this name already exists. Enter a unique name.':
    '同じ名称の権限グループがあります。別の名称を入力してください。',

  'There are no pending security policy changes to activate.':
    '有効化を待っている権限ポリシーの変更はありません。',
  'Activating makes all pending changes to security policies, made by any user, take effect at the proposed security evaluation moment.':
    '有効化すると、誰が行ったかにかかわらず、保留中の権限ポリシーの変更がすべて予定の権限判定日時に反映されます。',

  'An API client with this name already exists.': '同じ名前の API クライアントがあります。',
  'Enter a number of days from 1 to 365.': '1 から 365 までの日数を入力してください。',
  'OAuth 2.0 clients are not enabled for this tenant. Enable them in Edit Tenant Setup - Security.':
    'このテナントでは OAuth 2.0 クライアントが許可されていません。テナント設定で許可してください。',
  'Generating a new client secret invalidates the existing client secret immediately.':
    '新しい秘密鍵を発行すると、既存の秘密鍵は直ちに無効になります。',

  'Select a Workday account.': 'Workday アカウントを選択してください。',
  'Select Confirm Delete to delete the existing refresh token.':
    '既存の更新トークンを削除するには「削除の確認」を選択してください。',
  'A refresh token exists for this API client and Workday account. Deleting or regenerating it stops every integration that uses it.':
    'この API クライアントと Workday アカウントには更新トークンがあります。削除または再発行すると、それを使う連携はすべて停止します。',

  'It is Monday. You have 2 items in your inbox.': '今日は月曜日です。受信箱に 2 件あります。',
  'The open enrolment window closes on December 4. Timesheets for November are due on Friday.':
    '申込期間は 12 月 4 日までです。11 月分の勤務表は金曜日が締切です。',
  'Implementation - {data}': '導入環境 - {data}',
  'Sign in to {data}': '{data} にサインイン',
  'Sign In': 'サインイン',
  Username: 'ユーザー名',
  Password: 'パスワード',
};
