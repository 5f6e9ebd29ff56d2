import type { domains as german } from '../de/domains.ts';

export const domains: Record<keyof typeof german, string> = {
  'Custom Object Management': 'カスタムオブジェクト管理',
  'Integration Build': '連携の作成',
  'Integration Event': '連携の実行',
  'Integration Security': '連携の権限',
  'Manage: Customer Invoice': '管理: 顧客請求書',
  'Manage: Organization Integration': '管理: 組織の連携',
  'Person Data: Home Phone': '個人データ: 自宅電話',
  'Person Data: Legal Name': '個人データ: 戸籍名',
  'Person Data: Work Email': '個人データ: 勤務先メール',
  'Person Data: Work Phone': '個人データ: 勤務先電話',
  'Private Calculated Field Management': '個人用計算項目の管理',
  'Process: Banking': '処理: 銀行取引',
  'Process: Customer Invoice (NEW)': '処理: 顧客請求書 (新)',
  'Process: Customer Invoice - View': '処理: 顧客請求書 - 照会',
  'Process: Customer Invoice Payment': '処理: 顧客請求書の入金',
  'Process: Customer Invoice Payment/Settlement': '処理: 顧客請求書の入金・決済',
  'Process: Customer Payment': '処理: 顧客入金',
  'Process: Project Billing': '処理: プロジェクト請求',
  'Process: Project Billing - View': '処理: プロジェクト請求 - 照会',
  'Reports: Customer Accounts': 'レポート: 顧客勘定',
  'Reports: Customer Documents': 'レポート: 顧客文書',
  'Reports: Manager': 'レポート: 管理職',
  'Reports: Matrix Manager': 'レポート: 兼務管理職',
  'Reports: Organization': 'レポート: 組織',
  'Security Activation': '権限の有効化',
  'Security Administration': '権限の管理',
  'Set Up: Company General': '設定: 会社全般',
  'Set Up: Currency Rates': '設定: 為替レート',
  'View: Customer': '照会: 顧客',
  'View: Supplier': '照会: 仕入先',
  'Workday Query Language': 'Workday 照会言語',
};

/** The guide's functional areas and a few others. The tenant shows the rest in English. */
export const functionalAreas = {
  'Customer Accounts': '顧客勘定',
  System: 'システム',
  Staffing: '人員配置',
  'Supplier Accounts': '仕入先勘定',
};
